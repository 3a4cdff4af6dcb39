package org.socialprescribing.traceability;

/**
 * A place that speaks of a requirement.
 *
 * @param number the requirement's number
 * @param label how people call the place
 * @param page its page on the site; empty where it has none
 */
record Mention(int number, Kind kind, String label, String page) {}
