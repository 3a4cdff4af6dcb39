/**
 * The composition root: HAPI's JPA storage, the HTTP server, the database and the health of the
 * whole.
 *
 * <p>No API. It finds what a feature adds by the markers of {@code fhir}, so that a new feature
 * changes nothing here. The only package that imports HAPI's JPA configuration.
 */
@org.springframework.modulith.ApplicationModule
package org.socialprescribing.server;
