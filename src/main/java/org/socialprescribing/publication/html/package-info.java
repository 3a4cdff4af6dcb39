/**
 * The site's markup: text, tables, JSON and Markdown as accessible HTML; also for features that
 * draw pages of their own.
 */
@org.springframework.modulith.NamedInterface("html")
package org.socialprescribing.publication.html;
