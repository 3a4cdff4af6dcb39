package org.socialprescribing.security.token;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names of the claims that say who is calling.
 *
 * @param organisation the caller's organisation, as {@code Organization/id}
 * @param person the person at the keyboard, as {@code PractitionerRole/id} or another reference;
 *     SMART App Launch calls it {@code fhirUser}
 * @param actor the class of actor, such as {@code referrer}
 * @param rights what the caller may beyond others of its kind, such as {@code restricted}
 */
public record ClaimNames(
    @DefaultValue("organisation") String organisation,
    @DefaultValue("fhirUser") String person,
    @DefaultValue("actor") String actor,
    @DefaultValue("rights") String rights) {}
