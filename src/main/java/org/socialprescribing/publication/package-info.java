/**
 * The implementation guide as a site to read at {@code /ig/}: pages for every artefact and example,
 * written by the Maven build from {@code profiles/} and {@code ig/}, without network.
 *
 * <p>API: {@link org.socialprescribing.publication.GeneratedPage}, by which a feature adds a page
 * of its own. Nothing here is a Spring bean but what serves the finished files.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "fhir")
package org.socialprescribing.publication;
