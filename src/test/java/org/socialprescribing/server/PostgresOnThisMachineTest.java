package org.socialprescribing.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialprescribing.FreePort;

/** The embedded PostgreSQL says at once why it cannot start. */
class PostgresOnThisMachineTest {

  @Test
  void aPortThatAnotherProgramListensOnIsToldWithItsSetting(@TempDir Path data) throws Exception {
    int port = FreePort.find();

    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> PostgresOnThisMachine.start(data, other.getLocalPort()))
          .isInstanceOf(SettingsRefused.class)
          .hasMessage("Port " + port + " is taken by another program.")
          .extracting(refused -> ((SettingsRefused) refused).action())
          .asString()
          .contains("social-prescribing.embedded-postgres.port");
    }
  }
}
