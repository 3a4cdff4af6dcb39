package org.socialprescribing.server;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** What is missing in the settings of the issuers whose tokens open the server. */
final class RequiredIssuers {

  private static final String ISSUERS = "social-prescribing.security.issuers";

  static final String URI = ISSUERS + "[0].uri";

  private RequiredIssuers() {}

  /** The two settings of an issuer without which it is of no use. */
  record Given(@Nullable String uri, @Nullable List<String> audiences) {}

  /** One line for each missing setting: its name, and what it is. */
  static List<String> missing(ConfigurableEnvironment settings) {
    List<Given> issuers =
        Binder.get(settings).bind(ISSUERS, Bindable.listOf(Given.class)).orElseGet(List::of);
    var missing = new ArrayList<String>();
    for (int i = 0; i < Math.max(1, issuers.size()); i++) {
      Given given = i < issuers.size() ? issuers.get(i) : new Given(null, null);
      if (!StringUtils.hasText(given.uri())) {
        missing.add(
            "  %s[%d].uri  the OAuth 2.0 issuer whose tokens callers bring, for example https://login.example.nhs.uk/realms/care"
                .formatted(ISSUERS, i));
      }
      if (given.audiences() == null || given.audiences().stream().noneMatch(StringUtils::hasText)) {
        missing.add(
            "  %s[%d].audiences  what its tokens name in aud when they are meant for this server, for example https://fhir.example.nhs.uk/fhir"
                .formatted(ISSUERS, i));
      }
    }
    return missing;
  }
}
