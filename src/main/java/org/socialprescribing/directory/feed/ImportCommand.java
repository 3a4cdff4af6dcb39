package org.socialprescribing.directory.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.socialprescribing.fhir.Command;

/**
 * Imports a feed, named by {@code --feed=<name>}, or with {@code --file=<path>} a file under that
 * name; 0 when everything was seen and nothing is in quarantine, 1 otherwise. {@code --take-over}
 * goes on with an import that was killed a moment ago, and that others would still take for alive.
 */
final class ImportCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  private final Imports imports;

  ImportCommand(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import-open-referral";
  }

  @Override
  public String purpose() {
    return "imports the feed --feed=<name>, or a file under that name: --file=<path>";
  }

  @Override
  public int run(List<String> words, Map<String, List<String>> options) {
    boolean whole =
        isWhole(value(options, "feed"), value(options, "file"), options.containsKey("take-over"));
    return whole ? 0 : 1;
  }

  private boolean isWhole(Optional<String> feed, Optional<String> file, boolean mayTakeOver) {
    if (feed.filter(name -> name.matches("[a-z0-9-]{1,40}")).isEmpty()) {
      LOG.error("Say which feed: --feed=<name>, with small letters, digits and dashes.");
      return false;
    }
    try {
      Optional<Run> run = run(feed.get(), file, mayTakeOver);
      run.ifPresentOrElse(
          ImportCommand::say, () -> LOG.error("The feed is being imported by another server."));
      return run.filter(
              one -> one.state() == Run.State.COMPLETED && one.count(Run.Outcome.QUARANTINED) == 0)
          .isPresent();
    } catch (FeedFailure | IOException failure) {
      LOG.error("Nothing was imported: {}", failure.getMessage());
      return false;
    }
  }

  private Optional<Run> run(String feed, Optional<String> file, boolean mayTakeOver)
      throws FeedFailure, IOException {
    if (file.isPresent()) {
      return imports.runFile(feed, Path.of(file.get()), mayTakeOver);
    }
    Feed known =
        imports
            .find(feed)
            .orElseThrow(
                () ->
                    new FeedFailure(
                        Problem.UNREACHABLE, "The settings have no feed " + feed + "."));
    return imports.run(known, mayTakeOver, () -> false);
  }

  private static void say(Run run) {
    LOG.info("Import of {}: {} {}", run.feed(), run.state().code(), run.counts());
    if (!run.notKept().isEmpty()) {
      LOG.info("Fields that were not kept, with the number of entries: {}", run.notKept());
    }
    run.troubles()
        .forEach(
            trouble ->
                LOG.warn("Page {}: {}: {}", trouble.page(), trouble.code(), trouble.sentence()));
  }

  private static Optional<String> value(Map<String, List<String>> options, String name) {
    return options.getOrDefault(name, List.of()).stream().findFirst();
  }
}
