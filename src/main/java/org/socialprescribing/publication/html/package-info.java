/** The site's markup: text, tables, JSON and Markdown as accessible HTML. */
package org.socialprescribing.publication.html;
