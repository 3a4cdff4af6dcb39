package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialprescribing.fhir.Command;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticApplicationContext;

/** An operator names a command as the first word; a wrong name is told, and does not serve. */
@ExtendWith(OutputCaptureExtension.class)
class CarryingOutACommandTest {

  private record Counting(String name) implements Command {

    @Override
    public String purpose() {
      return "counts what it is given";
    }

    @Override
    public int run(List<String> words, Map<String, List<String>> options) {
      return words.size() * 10 + options.size();
    }
  }

  private static int exitCode(String... arguments) {
    var beans =
        new StaticListableBeanFactory(
            Map.of("one", new Counting("count-all"), "two", new Counting("count-some")));
    return new CommandRunner(beans.getBeanProvider(Command.class), new StaticApplicationContext())
        .carryOut(new DefaultApplicationArguments(arguments));
  }

  @Test
  void theCommandGetsTheWordsAfterItsNameAndTheOptions() {
    assertThat(exitCode("count-all", "a", "--x=1", "b", "--y")).isEqualTo(22);
    assertThat(exitCode("--x=1", "count-some")).isEqualTo(1);
  }

  @Test
  void aWrongNameIsAnsweredWithThoseThatThereAre(CapturedOutput output) {
    assertThat(exitCode("count-al")).isEqualTo(2);
    assertThat(output)
        .contains("There is no command count-al")
        .contains("count-all  counts what it is given", "count-some  counts what it is given");
  }
}
