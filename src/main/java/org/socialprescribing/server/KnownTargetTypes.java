package org.socialprescribing.server;

import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.model.util.ResourceLinkUtils;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stores, before the server listens, the one name of a type that HAPI does not store when it
 * starts: that of a reference to an address, such as a form's questionnaire.
 *
 * <p>Otherwise the first to send one has HAPI store it in a second transaction beside their own. As
 * many at once as there are connections would wait for each other, each with one in hand.
 */
@Component
final class KnownTargetTypes implements SmartLifecycle {

  /** The web server starts with the phase {@code DEFAULT_PHASE - 2048}; this comes before. */
  private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

  private final IResourceTypeCacheSvc types;
  private boolean running;

  KnownTargetTypes(IResourceTypeCacheSvc types) {
    this.types = types;
  }

  @Override
  public void start() {
    types.getResourceTypeId(ResourceLinkUtils.UNKNOWN);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_WEB_SERVER;
  }
}
