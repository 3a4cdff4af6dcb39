/**
 * Traceability: which artefact, page, part of the program and test speaks of each of the 120
 * requirements, found by their numbers while the guide's site is built.
 *
 * <p>Nothing is asserted by hand: descriptions in the guide, its pages, and comments in the code
 * name requirements as {@code F39} or {@code F12 to F16}. What only a vocabulary names does not
 * count as described, and only a test counts as shown.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"publication", "publication :: html"})
package org.socialprescribing.traceability;
