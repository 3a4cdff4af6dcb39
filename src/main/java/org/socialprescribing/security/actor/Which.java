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
  /** What the organisation was asked to do, what it needs for it, and what it is paid for it. */
  ASKED,
  /** The organisation itself, its roles, services, places and gaps, and what it pays. */
  STAFF,
  /** Organisations that the caller's looks after in the directory, their services and places. */
  MANAGED,
  /** The records of the person who signed in. */
  OWN;

  static Which of(String text) {
    return text.isEmpty() ? NONE : valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
