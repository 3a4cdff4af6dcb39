package org.socialprescribing.directory.capacity;

import java.util.Arrays;
import java.util.List;

/** The guide's code system {@code capacity-alarm-kind}. */
enum AlarmKind {
  FULL("full"),
  PLACES_TAKEN("places-taken"),
  LONG_WAIT("long-wait");

  private final String code;

  AlarmKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(AlarmKind::code).toList();
  }
}
