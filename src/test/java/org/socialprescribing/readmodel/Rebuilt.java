package org.socialprescribing.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.context.ApplicationContext;

/** Makes a read model anew from all that was ever stored, for tests of other packages. */
public final class Rebuilt {

  private Rebuilt() {}

  /** The tables are what they were. */
  public static void comesToTheSame(ApplicationContext server, String schema) {
    ReadModel model =
        server.getBeansOfType(ReadModel.class).values().stream()
            .filter(each -> each.schema().equals(schema))
            .findFirst()
            .orElseThrow();
    assertThat(server.getBean(Rebuild.class).of(model)).isNotEmpty().allMatch(Difference::isNone);
  }
}
