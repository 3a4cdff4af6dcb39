package org.socialprescribing.security;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialprescribing.security.token.ClaimNames;
import org.socialprescribing.security.token.TrustedIssuer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens open this server; {@code social-prescribing.security.*}.
 *
 * @param enabled whether requests need a token; false in the demo profile, unless it is set there
 * @param issuers required where it is enabled
 * @param clockSkew by how much an issuer's clock and this server's may differ
 * @param algorithms the algorithms of signatures that are accepted, asymmetric ones only
 * @param claims which claims name organisation, person and class of actor
 * @param cors which programs in browsers may call
 */
@Validated
@ConfigurationProperties("social-prescribing.security")
record SecurityProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue @Valid List<TrustedIssuer> issuers,
    @DefaultValue("60s") @NotNull Duration clockSkew,
    @DefaultValue({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
        @NotEmpty
        Set<String> algorithms,
    @DefaultValue @Valid ClaimNames claims,
    @DefaultValue @Valid CrossOrigin cors) {

  /** A shared secret would let whoever can check a token make one. */
  @AssertTrue(message = "only asymmetric algorithms, RS, PS or ES with 256, 384 or 512")
  public boolean isAsymmetric() {
    return JWSAlgorithm.Family.SIGNATURE.containsAll(accepted());
  }

  Set<JWSAlgorithm> accepted() {
    return algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
  }
}
