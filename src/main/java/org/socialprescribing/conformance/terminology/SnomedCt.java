package org.socialprescribing.conformance.terminology;

/** What a site can say about SNOMED CT codes; safe for use by many threads. */
public interface SnomedCt {

  /** Nothing can be said: nobody has brought SNOMED CT. */
  SnomedCt UNKNOWN =
      new SnomedCt() {
        @Override
        public Answer isActive(String code) {
          return Answer.UNKNOWN;
        }

        @Override
        public Answer isMember(String code, String expression) {
          return Answer.UNKNOWN;
        }
      };

  /** Yes, no, or not to be said here and now. */
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** Whether the code is an active concept. */
  Answer isActive(String code);

  /**
   * Whether the code is among those that an expression selects.
   *
   * @param expression in the Expression Constraint Language, such as {@code ^1373501000000105}
   */
  Answer isMember(String code, String expression);

  /** Asks the other one where this one cannot say. */
  default SnomedCt orElse(SnomedCt other) {
    SnomedCt first = this;
    return new SnomedCt() {
      @Override
      public Answer isActive(String code) {
        Answer answer = first.isActive(code);
        return answer == Answer.UNKNOWN ? other.isActive(code) : answer;
      }

      @Override
      public Answer isMember(String code, String expression) {
        Answer answer = first.isMember(code, expression);
        return answer == Answer.UNKNOWN ? other.isMember(code, expression) : answer;
      }
    };
  }
}
