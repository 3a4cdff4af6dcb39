package org.socialprescribing.directory.feed;

/** What can be wrong with a feed; the guide's code system {@code import-problem}. */
enum Problem {
  UNREACHABLE("unreachable", true),
  TOO_SLOW("too-slow", true),
  CUT_OFF("cut-off", true),
  REFUSED("refused", true),
  REDIRECTED_AWAY("redirected-away", false),
  TOO_LARGE("too-large", false),
  NOT_JSON("not-json", false),
  NOT_A_PAGE("not-a-page", false),
  PAGES_LOOP("pages-loop", false),
  TOO_MANY_PAGES("too-many-pages", false),
  CHANGED_UNDERWAY("changed-underway", false),
  TOO_MANY_GONE("too-many-gone", false),
  ID_MISSING("id-missing", false),
  ID_TWICE("id-twice", false),
  ID_TAKEN("id-taken", false),
  UNREADABLE("unreadable", false),
  INVALID("invalid", false),
  NOT_STORED("not-stored", false);

  private final String code;
  private final boolean passing;

  Problem(String code, boolean passing) {
    this.code = code;
    this.passing = passing;
  }

  String code() {
    return code;
  }

  /** Whether it may be gone when the feed is asked again. */
  boolean isPassing() {
    return passing;
  }
}
