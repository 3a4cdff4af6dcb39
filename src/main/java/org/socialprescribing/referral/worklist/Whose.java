package org.socialprescribing.referral.worklist;

/**
 * Whose list is asked for.
 *
 * @param column of the register's table {@code task}, in which the party stands
 * @param party {@code Type/id}
 * @param team whether the roles of the organisation are meant too
 */
record Whose(String column, String party, boolean team) {

  static Whose workOf(String party, boolean team) {
    return new Whose("worklist", party, team);
  }

  /** What this role, or anybody of this organisation, has referred. */
  static Whose sentBy(String party) {
    return new Whose(
        party.startsWith("Organization/") ? "sender_organisation" : "sender", party, false);
  }

  String condition() {
    return team
        ? column
            + " = any (array(select :party union all"
            + " select id from referral.role where organisation = :party))"
        : column + " = :party";
  }
}
