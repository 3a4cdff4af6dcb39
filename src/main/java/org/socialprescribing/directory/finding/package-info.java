/**
 * Finding a service: what the directory knows as tables, the search that is answered from them, and
 * where postcodes are. Internal. Implements the guide page <em>Finding a service</em>, F66 to F70;
 * decisions 0063 to 0066.
 */
package org.socialprescribing.directory.finding;
