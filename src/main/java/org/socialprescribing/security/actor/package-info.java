/**
 * What each actor may see and change: a table of actors and types, {@code security/actors.csv}, and
 * the records to which each line reaches.
 *
 * <p>Internal to {@code security}. The table stands in the guide, on the page <em>Access</em>.
 */
package org.socialprescribing.security.actor;
