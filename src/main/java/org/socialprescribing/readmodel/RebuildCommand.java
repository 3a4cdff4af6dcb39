package org.socialprescribing.readmodel;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.Command;

/** Makes all read models again and says what differed; 1 when something did. */
final class RebuildCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

  private final List<ReadModel> models;
  private final Rebuild rebuild;

  RebuildCommand(List<ReadModel> models, Rebuild rebuild) {
    this.models = models;
    this.rebuild = rebuild;
  }

  @Override
  public String name() {
    return "rebuild-read-models";
  }

  @Override
  public String purpose() {
    return "makes all read models again from the records, and says what differed";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    return rebuildAll() ? 0 : 1;
  }

  private boolean rebuildAll() {
    List<Difference> differences = models.stream().map(rebuild::of).flatMap(List::stream).toList();
    differences.forEach(difference -> LOG.info("{}", difference));
    boolean equal = differences.stream().allMatch(Difference::isNone);
    LOG.info(
        equal
            ? "All read models are made again, and equal what was there."
            : "All read models are made again. They did not equal what was there: see above.");
    return equal;
  }
}
