package org.socialprescribing.plan.print;

import java.util.List;

/**
 * All that the person's copy of a plan says, in words. What is empty is not shown.
 *
 * @param name what the person is called
 * @param writtenWith who wrote it down with the person, and how to reach them
 * @param changedOn the day of the newest change
 * @param needs what the person would like help with, where they said it in words of their own
 * @param agreement whether the person agreed, as a sentence
 * @param reviewOn the day on which the plan is looked at again
 */
record PersonsCopy(
    String name,
    Contact writtenWith,
    String changedOn,
    String whatMatters,
    String howToSupport,
    String whatToKnow,
    List<String> conditions,
    List<String> strengths,
    List<String> needs,
    List<PrintedGoal> goals,
    List<PrintedActivity> actions,
    List<PrintedActivity> connections,
    List<String> whatICanDo,
    List<Change> changes,
    String agreement,
    String reviewOn) {

  /** Somebody to ask. */
  record Contact(String name, String telephone) {}

  /**
   * A goal.
   *
   * @param label its number on the page; a step to a greater goal has that goal's, and a letter
   */
  record PrintedGoal(
      String label, boolean isStep, String words, String by, String importance, boolean reached) {}

  /**
   * Something that is done, or that the person is connected to.
   *
   * @param goals the labels of the goals that it serves
   */
  record PrintedActivity(
      String what,
      String detail,
      String who,
      String when,
      String expect,
      List<String> whenHard,
      List<String> goals,
      boolean done) {}

  /** What has changed, as the person told it on a day. */
  record Change(String on, String words) {}
}
