package org.socialprescribing.prsb;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The forms in which a report is given. */
enum ReportFormat {
  JSON("application/fhir+json", "json", "application/json"),
  XML("application/fhir+xml", "xml", "application/xml", "text/xml"),
  CSV("text/csv", "csv"),
  PAGE("text/html", "html");

  private final String mediaType;
  private final Set<String> otherNames;

  ReportFormat(String mediaType, String... otherNames) {
    this.mediaType = mediaType;
    this.otherNames = Set.of(otherNames);
  }

  String mediaType() {
    return mediaType;
  }

  /** The format of this name; null when there is none. A {@code +} may have arrived as a space. */
  @Nullable
  static ReportFormat named(String name) {
    String plain = name.replaceFirst(";.*", "").trim().replace(' ', '+').toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> format.mediaType.equals(plain) || format.otherNames.contains(plain))
        .findFirst()
        .orElse(null);
  }

  /**
   * The first format that an Accept header names. A browser names {@code text/html} first; whoever
   * names none that is known gets JSON.
   */
  static ReportFormat accepted(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Stream.of(header.split(",")))
        .map(ReportFormat::named)
        .filter(format -> format != null)
        .findFirst()
        .orElse(JSON);
  }

  /** The media types, for messages to people. */
  static String all() {
    return String.join(", ", Stream.of(values()).map(ReportFormat::mediaType).toList());
  }
}
