package org.socialprescribing.ledger;

import java.math.BigDecimal;

/** Places, and money in pence. */
record Amount(long places, long pence) {

  static final Amount NOTHING = new Amount(0, 0);

  private static final int DECIMALS = 2;

  Amount plus(Amount other) {
    return new Amount(Math.addExact(places, other.places), Math.addExact(pence, other.pence));
  }

  Amount minus(Amount other) {
    return plus(other.negated());
  }

  Amount negated() {
    return new Amount(Math.negateExact(places), Math.negateExact(pence));
  }

  /** The money in pounds. */
  BigDecimal pounds() {
    return BigDecimal.valueOf(pence, DECIMALS);
  }

  /**
   * @throws ArithmeticException where there are parts of a penny
   */
  static long pence(BigDecimal pounds) {
    return pounds.movePointRight(DECIMALS).longValueExact();
  }
}
