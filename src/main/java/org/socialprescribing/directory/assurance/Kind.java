package org.socialprescribing.directory.assurance;

import java.util.Arrays;
import java.util.List;

/** What is to be done with a group; the guide's code system {@code assurance-kind}. */
enum Kind {
  AGREEMENT("agreement", "Agree, and let both sides sign"),
  REVIEW("review", "Go through the prompts again"),
  CATCH_UP("catch-up", "Catch up with the group"),
  SURVEY("survey", "Ask the group how it copes"),
  TALK("talk", "Talk with the group: it said that it does not cope"),
  EVIDENCE("evidence", "Look at it again: it holds until then");

  private final String code;
  private final String title;

  Kind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  String code() {
    return code;
  }

  /** What it says to people. */
  String title() {
    return title;
  }

  static Kind of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst().orElseThrow();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Kind::code).toList();
  }
}
