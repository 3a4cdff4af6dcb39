/**
 * What the site is made from, as people wrote it: compiled artefacts and examples, pages, menu and
 * failing examples, read from the project's files.
 */
package org.socialprescribing.publication.source;
