package org.socialprescribing.directory.finding;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;

/**
 * What is asked of the directory.
 *
 * @param conditions all that can be said at once
 * @param keys of each its kind of code has to be there
 * @param near null: anywhere
 * @param words none: whatever it says
 * @param open of each list one has to be true
 * @param includes columns of the service, whose records are brought along
 * @param count how many on a page; 0: only how many there are
 * @param total whether it is said how many there are
 * @param after where the page before ended; null: the first page
 */
record Question(
    Conditions conditions,
    List<Keys.Wanted> keys,
    @Nullable Near near,
    List<String> words,
    List<List<OpenWhen>> open,
    Set<String> includes,
    Order order,
    int count,
    boolean total,
    @Nullable PlaceInOrder after) {}
