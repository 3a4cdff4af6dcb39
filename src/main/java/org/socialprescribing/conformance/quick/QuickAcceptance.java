package org.socialprescribing.conformance.quick;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts JSON bodies that the full validator would certainly have nothing against, in a fraction
 * of its time.
 *
 * <p>Safe for use by many threads. An empty answer means "do not know".
 */
public final class QuickAcceptance {

  private static final Logger LOG = LoggerFactory.getLogger(QuickAcceptance.class);

  private static final String BUNDLE = "Bundle";

  private final boolean isAllowed;
  private final NodeReader reader;
  private final Profiles profiles;
  private final Bundles bundles;

  /**
   * @param context the full validator's definitions and terminology
   * @param choices the profiles of each resource type, in the order in which they are tried
   */
  public QuickAcceptance(
      IWorkerContext context,
      Map<String, List<ProfileChoice>> choices,
      EntryRule entries,
      QuickPolicy policy) {
    var definitions = new Definitions(context);
    this.isAllowed = policy.isAllowed();
    this.reader = new NodeReader(new Shapes(definitions));
    this.profiles = new Profiles(definitions, choices, policy.judgedElsewhere());
    this.bundles = new Bundles(profiles, entries);
  }

  /** What the body was accepted as, or nothing when that is not certain. */
  public Optional<Accepted> accept(byte[] text) {
    try {
      return Optional.of(certainly(text));
    } catch (NotCertain e) {
      LOG.debug("The full validator has to look: {}", e.getMessage());
      return Optional.empty();
    } catch (RuntimeException e) {
      // Definitions and terminology are others' code. The full validator is asked as it always was.
      LOG.warn("Quick acceptance failed: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  /** Why the body is not accepted quickly, null when it is; for tests and for whoever profiles. */
  @Nullable
  public String doubt(byte[] text) {
    try {
      certainly(text);
      return null;
    } catch (NotCertain e) {
      return e.getMessage();
    }
  }

  private Accepted certainly(byte[] text) {
    NotCertain.unless(isAllowed, "Not allowed here");
    Node resource = reader.read(text);
    List<String> accepted =
        resource.type().equals(BUNDLE)
            ? bundles.accept(resource)
            : List.of(profiles.accept(resource, Map.of()));
    return new Accepted(resource.type(), resource.value("id"), accepted);
  }
}
