package org.socialprescribing.publication.html;

import java.util.Locale;

/** Names of programs as words for people. */
public final class Words {

  private Words() {}

  /** {@code no-gp-practice} or {@code authoredOn} as "No gp practice" or "Authored on". */
  public static String sentence(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[-._]+", " ").trim();
    words =
        words.toLowerCase(Locale.UK).replaceAll("\\bgp\\b", "GP").replaceAll("\\bnhs\\b", "NHS");
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /** The number with its noun, such as "1 example" or "3 examples". */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
