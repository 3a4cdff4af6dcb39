package org.socialprescribing.plan.print;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whose eyes a page is made. */
enum Variant {
  STANDARD("standard"),
  LARGE_PRINT("large-print"),
  EASY_READ("easy-read");

  private final String code;

  Variant(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** One idea a line, and a picture beside each part. */
  boolean hasPictures() {
    return this == EASY_READ;
  }

  static Optional<Variant> of(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  static String all() {
    return Stream.of(values()).map(Variant::code).collect(Collectors.joining(", "));
  }
}
