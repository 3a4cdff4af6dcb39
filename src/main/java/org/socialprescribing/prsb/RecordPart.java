package org.socialprescribing.prsb;

import java.util.Arrays;
import java.util.Locale;

/** A part of the record behind a referral; where its records come from is said in words. */
enum RecordPart {
  REFERRAL("the referral that was asked about"),
  PERSON("the referral's subject"),
  PRACTICE("the person's GP practices; the person's own record where there is none"),
  REFERRER("the referral's requester; the referral itself where it only names one"),
  REFERRER_ORGANISATION("the requester's organisation, or the requester where it is one"),
  RECEIVER("the referral's performer"),
  RECEIVER_ORGANISATION("the performer's organisation, or the performer where it is one"),
  CONSENT(
      "the agreement that the referral names; the referral itself where it says why there is none"),
  COMPLAINT("the needs that the referral gives as its reasons"),
  PROBLEM("those of the needs with the category problem-list-item"),
  RISK("the risks that the referral names"),
  SAFEGUARDING("those of the risks that are about safeguarding"),
  REQUIREMENT("the requirements that the referral names"),
  TASK("the tasks that follow the referral"),
  ABOUT_ME("the person's form about-me; the plan where there is none"),
  CIRCUMSTANCES("the person's form circumstances"),
  CONTACT("the contacts that came of the referral"),
  CONTACT_SEEN_BY("those who met or spoke with the person; the contact where it only names them"),
  CONTACT_RESPONSIBLE("those who are responsible in these contacts; the contact likewise"),
  CONTACT_PRESENT("those who were there, too; the contact likewise"),
  CONTACT_PLACE("the places of these contacts; the contact where it only names one"),
  SIGNPOST("the signposts that came of the referral"),
  SIGNPOSTED_TO("the services that these name; the signpost where it has the name alone"),
  ASSESSMENT("the forms that were filled for the referral"),
  SCORE("the scores that come from these forms, or that name the referral"),
  PLAN("the person's plans for the needs of the referral"),
  PLAN_NEED("the needs that these plans are about"),
  GOAL("the goals of these plans"),
  STAGE_GOAL("those of the goals that are a step to a greater one"),
  ACTIVITY_PERFORMER("those who do what these plans say"),
  PLAN_REVIEWER("those who see to it that these plans are looked at again"),
  MESSAGE_BACK("the messages back about the referral; its tasks where there is none");

  private final String origin;

  RecordPart(String origin) {
    this.origin = origin;
  }

  /** The part with this name in the table. */
  static RecordPart of(String word) {
    return Arrays.stream(values())
        .filter(part -> part.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A record has no part " + word));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where its records come from. */
  String origin() {
    return origin;
  }
}
