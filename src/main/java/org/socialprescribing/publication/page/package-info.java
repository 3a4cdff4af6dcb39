/** The pages of the site: one kind of artefact, one class that draws it. */
package org.socialprescribing.publication.page;
