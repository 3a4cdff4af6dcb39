package org.socialprescribing.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void tellsCallersOfOneNetworkApart() {
    assertThat(Address.of("192.0.2.7")).isNotEqualTo(Address.of("192.0.2.8"));
  }

  @Test
  void takesTheAddressesThatOneCallerCanChooseForOne() {
    assertThat(Address.of("2001:db8:0:1::1")).isEqualTo(Address.of("2001:db8:0:1:ffff::2"));
    assertThat(Address.of("2001:db8:0:1::1")).isNotEqualTo(Address.of("2001:db8:0:2::1"));
  }
}
