/**
 * How much one caller may ask of the server: requests in a time, failed logins, the size of a
 * search and of a bundle.
 *
 * <p>No API; whoever meets a limit gets a refusal that names it. What Tomcat and the database limit
 * is set where they are configured; docs/security.md has all limits in one table.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"fhir", "conformance :: explain", "security"})
package org.socialprescribing.limits;
