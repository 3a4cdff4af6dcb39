/**
 * What leaves the server on its own: a message is written in the transaction of what it tells of,
 * and delivered afterwards at least once.
 *
 * <p>API: a feature writes with {@link org.socialprescribing.outbox.Outbox} and says how its {@link
 * org.socialprescribing.outbox.Kind} is delivered by a bean that implements {@link
 * org.socialprescribing.outbox.Delivery}; {@link org.socialprescribing.outbox.Mail} is for those
 * that go by e-mail. Knows no FHIR. Decision 0080.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "conformance")
package org.socialprescribing.outbox;
