package org.socialprescribing.referral.worklist;

import org.springframework.modulith.NamedInterface;

/**
 * A day that another feature has something to say about on a worklist, such as a review that is
 * overdue. The feature declares it as a bean, and its part in the extension {@code worklist-facts}.
 *
 * @param part name of the part, a date
 * @param sql an expression over the feature's own tables that gives a day or null; {@code
 *     page.person} is the person, {@code :today} the day in England
 */
@NamedInterface("worklist")
public record AddedFact(String part, String sql) {}
