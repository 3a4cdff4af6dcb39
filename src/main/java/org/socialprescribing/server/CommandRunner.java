package org.socialprescribing.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Carries out the command that an argument names, and ends the program. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandRunner implements ApplicationRunner {

  /** As shells have it for a command that was called wrongly. */
  private static final int MISUSED = 2;

  private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

  private final ObjectProvider<Command> commands;
  private final ApplicationContext program;

  CommandRunner(ObjectProvider<Command> commands, ApplicationContext program) {
    this.commands = commands;
    this.program = program;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!arguments.getNonOptionArgs().isEmpty()) {
      int code = carryOut(arguments);
      System.exit(SpringApplication.exit(program, () -> code));
    }
  }

  /** The exit code. */
  int carryOut(ApplicationArguments arguments) {
    List<String> words = arguments.getNonOptionArgs();
    Optional<Command> command =
        commands.stream().filter(each -> each.name().equals(words.get(0))).findFirst();
    if (command.isEmpty()) {
      LOG.error(
          "There is no command {}. The program serves when it is given none, and knows these:\n{}",
          words.get(0),
          commands.stream()
              .map(each -> "  " + each.name() + "  " + each.purpose())
              .sorted()
              .collect(Collectors.joining("\n")));
      return MISUSED;
    }
    return command
        .get()
        .run(
            words.subList(1, words.size()),
            arguments.getOptionNames().stream()
                .collect(Collectors.toMap(Function.identity(), arguments::getOptionValues)));
  }
}
