/**
 * The facts that returns count: {@code Reading} takes from each version what returns need, {@code
 * FactRules} says what happened by what is known, {@code Timeline} when that came to be known, and
 * {@code PeoplesFacts} keeps the table. Decisions 0075 and 0076. Internal.
 */
package org.socialprescribing.returns.fact;
