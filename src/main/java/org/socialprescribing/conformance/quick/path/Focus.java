package org.socialprescribing.conformance.quick.path;

import java.util.List;
import org.socialprescribing.conformance.quick.Node;

/**
 * What an expression can name beside its input.
 *
 * @param resource {@code %resource}
 * @param self {@code $this}
 * @param index {@code $index}
 * @param total {@code $total}
 */
record Focus(Node resource, Object self, int index, List<Object> total) {

  /** In places where the engine does not count. */
  static final int UNCOUNTED = -1;

  Focus on(Object item) {
    return new Focus(resource, item, UNCOUNTED, total);
  }

  Focus on(Object item, int position) {
    return new Focus(resource, item, position, total);
  }

  Focus on(Object item, List<Object> soFar) {
    return new Focus(resource, item, UNCOUNTED, soFar);
  }
}
