package org.socialprescribing.ledger;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code social-prescribing.ledger.*}.
 *
 * @param overDraw what happens when a referral is accepted and nothing is left of the block that
 *     would pay for it
 */
@Validated
@ConfigurationProperties("social-prescribing.ledger")
record LedgerProperties(@DefaultValue("flag") @NotNull OverDraw overDraw) {

  /** What may be done. */
  enum OverDraw {
    /** The line is booked, and says that it is over-drawn. */
    FLAG,
    /** The acceptance is refused. */
    REFUSE
  }
}
