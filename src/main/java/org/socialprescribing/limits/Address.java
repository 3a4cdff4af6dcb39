package org.socialprescribing.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The address from which somebody calls, as far as it tells callers apart. */
final class Address {

  /** RFC 4291 §2.5.4: below it, an address is the caller's to choose. */
  private static final int NETWORK_BYTES = 8;

  private Address() {}

  /**
   * @param remote as the servlet container writes it, which is never a name to look up
   */
  static String of(String remote) {
    try {
      InetAddress address = InetAddress.getByName(remote);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return remote;
    }
  }
}
