package org.socialprescribing.security.actor;

import java.util.Locale;

/** To which records of a type a line of the table reaches. */
enum Which {
  NONE,
  /** Every record of the type. */
  ALL,
  /** Referrals that the caller's organisation sent, their tasks, people and messages back. */
  SENT,
  /** What a referral that the organisation sent refers to, about the same person. */
  REFERRED_TO,
  /** Everything about people who were referred to the organisation. */
  SERVED,
  /** The same, and of filled forms those about organisations, whoever wrote them. */
  SERVED_AND_GROUPS,
  /** As served, and of filled forms about organisations those that the organisation wrote. */
  SERVED_AND_WRITTEN,
  /** What the organisation was asked to do, what it needs for it, and what it is paid for it. */
  ASKED,
  /**
   * The organisation itself, its roles, services, places and gaps, forms about these, and what it
   * pays.
   */
  STAFF,
  /** Forms that the organisation wrote about itself. */
  ANSWERED,
  /** Organisations that the caller's looks after in the directory, their services and places. */
  MANAGED,
  /** The records of the person who signed in. */
  OWN;

  static Which of(String text) {
    return text.isEmpty() ? NONE : valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
