package org.socialprescribing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of this machine that nobody listens on. */
public final class FreePort {

  /**
   * Below the range from which the system takes ports by itself, so that it stays free across a
   * restart.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 30_000;

  private FreePort() {}

  public static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Try another.
      }
    }
  }
}
