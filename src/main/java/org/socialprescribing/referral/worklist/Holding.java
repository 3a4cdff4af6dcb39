package org.socialprescribing.referral.worklist;

import java.time.Instant;
import org.hl7.fhir.r4.model.Reference;
import org.socialprescribing.referral.State;

/**
 * Who holds a person in one open referral.
 *
 * @param task {@code Type/id}
 * @param referral {@code Type/id}
 */
record Holding(Reference holder, Instant since, String referral, String task, State state) {}
