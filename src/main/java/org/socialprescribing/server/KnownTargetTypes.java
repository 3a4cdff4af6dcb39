package org.socialprescribing.server;

import ca.uhn.fhir.jpa.cache.IResourceTypeCacheSvc;
import ca.uhn.fhir.jpa.model.util.ResourceLinkUtils;
import org.springframework.stereotype.Component;

/**
 * Stores, before the server listens, the one name of a type that HAPI does not store when it
 * starts: that of a reference to an address, such as a form's questionnaire.
 *
 * <p>Otherwise the first to send one has HAPI store it in a second transaction beside their own. As
 * many at once as there are connections would wait for each other, each with one in hand.
 */
@Component
final class KnownTargetTypes {

  KnownTargetTypes(IResourceTypeCacheSvc types) {
    types.getResourceTypeId(ResourceLinkUtils.UNKNOWN);
  }
}
