package org.socialprescribing.demo.issuer;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** In the demo profile, with login, and with the issuer that the demo itself names. */
final class OnOwnIssuer implements Condition {

  /** The address of the demo's own issuer, which is that of the server. */
  static final String OWN = "social-prescribing.demo.issuer";

  private static final String LOGIN = "social-prescribing.security.enabled";
  private static final String TRUSTED = "social-prescribing.security.issuers[0].uri";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return matches(context.getEnvironment());
  }

  static boolean matches(Environment settings) {
    return settings.acceptsProfiles(Profiles.of("demo"))
        && settings.getProperty(LOGIN, Boolean.class, true)
        && settings.getProperty(OWN, "").equals(settings.getProperty(TRUSTED));
  }
}
