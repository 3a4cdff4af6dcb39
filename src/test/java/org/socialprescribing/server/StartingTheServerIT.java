package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a person reads on the console who starts the server in a way that it refuses. */
@InItsOwnProcesses
class StartingTheServerIT {

  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  @Test
  void withoutSettingsIsRefusedAtOnceWithTheSettingsThatItNeeds() throws Exception {
    var server = ServerProcess.start();
    try {
      assertThat(server.exitCode(AT_ONCE)).isNotZero();
      assertThat(server.output())
          .contains("APPLICATION FAILED TO START")
          .contains("spring.datasource.url")
          .contains("social-prescribing.security.issuers[0].uri")
          .contains("social-prescribing.security.issuers[0].audiences")
          .contains("mvn spring-boot:run")
          .doesNotContain("\tat ");
    } finally {
      server.kill();
    }
  }

  @Test
  void asADemoForOthersIsRefusedAtOnce() throws Exception {
    var server = ServerProcess.start("--spring.profiles.active=demo", "--server.address=0.0.0.0");
    try {
      assertThat(server.exitCode(AT_ONCE)).isNotZero();
      assertThat(server.output())
          .contains("APPLICATION FAILED TO START")
          .contains("this machine only, not on 0.0.0.0")
          .doesNotContain("\tat ");
    } finally {
      server.kill();
    }
  }
}
