package org.socialprescribing.directory.feed;

/** A feed did not answer as it should. */
final class FeedFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /**
   * @param sentence for people; it repeats nothing of what the feed has sent
   */
  FeedFailure(Problem problem, String sentence) {
    super(sentence);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
