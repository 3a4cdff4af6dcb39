package org.socialprescribing.security.token;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.Set;

/**
 * An issuer whose tokens are accepted.
 *
 * @param uri the issuer exactly as its tokens name it in {@code iss}
 * @param audiences what a token has to name in {@code aud}, at least one of them
 * @param jwkSetUri where its keys are; by default what its discovery document says
 */
public record TrustedIssuer(
    @NotBlank String uri, @NotEmpty Set<String> audiences, @Nullable URI jwkSetUri) {}
