package org.socialprescribing.directory.finding;

import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;

/**
 * The codes by which HAPI's storage finds a record, so that the read model finds it by the same
 * ones.
 */
final class IndexStore {

  private final ISearchParamExtractor extractor;

  IndexStore(ISearchParamExtractor extractor) {
    this.extractor = extractor;
  }

  /**
   * For each code of each search parameter what may be asked for it: {@code need=loneliness},
   * {@code need=system|loneliness}, {@code need=system|}. A code without a system is {@code
   * active=|true}.
   */
  Set<String> codes(Resource record) {
    var codes = new TreeSet<String>();
    for (BaseResourceIndexedSearchParam indexed : extractor.extractSearchParamTokens(record)) {
      if (indexed instanceof ResourceIndexedSearchParamToken token) {
        String name = token.getParamName() + "=";
        String system = token.getSystem() == null ? "" : token.getSystem();
        if (token.getValue() != null) {
          codes.add(name + token.getValue());
          codes.add(name + system + "|" + token.getValue());
        }
        if (!system.isEmpty()) {
          codes.add(name + system + "|");
        }
      }
    }
    return codes;
  }
}
