package org.socialprescribing.plan.print;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures of the easy-read page, read when first needed. */
final class Pictures {

  private final Map<String, String> read = new ConcurrentHashMap<>();

  /** The picture of a part, as an address that holds it. */
  String of(String part) {
    return read.computeIfAbsent(
        part,
        name ->
            "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(ClassPath.bytes("pictures/" + name + ".png")));
  }
}
