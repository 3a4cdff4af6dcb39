/**
 * When each person is to be asked again, as tables, and the due lists that are read from them.
 * Decisions 0031 and 0032. Internal.
 */
package org.socialprescribing.wellbeing.due;
