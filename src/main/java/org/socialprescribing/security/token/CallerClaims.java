package org.socialprescribing.security.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.annotation.Nullable;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialprescribing.security.Caller;
import org.socialprescribing.security.token.TokenRefused.Reason;

/**
 * Reads from a token who is calling.
 *
 * <p>A claim of another type than expected makes the token unreadable; a reference that is none
 * counts as absent.
 */
final class CallerClaims {

  /** FHIR R4 §2.24.0.1: an id; before it the type, and before that whatever server. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?:https?://\\S+/)?([A-Z][A-Za-z]+)/([A-Za-z0-9\\-.]{1,64})");

  private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?([A-Za-z0-9\\-.]{1,64})");

  private final ClaimNames names;

  CallerClaims(ClaimNames names) {
    this.names = names;
  }

  Caller caller(JWTClaimsSet claims) {
    try {
      return new Caller(
          claims.getStringClaim(names.actor()),
          organisation(claims.getStringClaim(names.organisation())),
          reference(claims.getStringClaim(names.person())),
          patient(claims.getStringClaim("patient")),
          clientId(claims),
          claims.getIssuer(),
          scopes(claims),
          rights(claims));
    } catch (ParseException e) {
      throw new TokenRefused(Reason.UNREADABLE);
    }
  }

  @Nullable
  private static String organisation(@Nullable String value) {
    String reference = reference(value);
    return reference != null && reference.startsWith("Organization/") ? reference : null;
  }

  @Nullable
  private static String reference(@Nullable String value) {
    Matcher parts = REFERENCE.matcher(value == null ? "" : value);
    return parts.matches() ? parts.group(1) + "/" + parts.group(2) : null;
  }

  @Nullable
  private static String patient(@Nullable String value) {
    Matcher parts = PATIENT.matcher(value == null ? "" : value);
    return parts.matches() ? parts.group(1) : null;
  }

  /** RFC 9068 §2.2 says {@code client_id}, OpenID Connect {@code azp}. */
  @Nullable
  private static String clientId(JWTClaimsSet claims) throws ParseException {
    String client = claims.getStringClaim("client_id");
    return client == null ? claims.getStringClaim("azp") : client;
  }

  /** A list, or words with blanks between. */
  private Set<String> rights(JWTClaimsSet claims) throws ParseException {
    Object value = claims.getClaim(names.rights());
    if (value == null) {
      return Set.of();
    }
    return value instanceof String text
        ? Set.of(text.trim().split(" +"))
        : new LinkedHashSet<>(claims.getStringListClaim(names.rights()));
  }

  /** RFC 8693 §4.2: {@code scope} is a text; some issuers send {@code scp}, often as a list. */
  private static Set<String> scopes(JWTClaimsSet claims) throws ParseException {
    Object value =
        claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
    if (value == null) {
      return Set.of();
    }
    List<String> scopes =
        value instanceof String text
            ? List.of(text.trim().split(" +"))
            : claims.getStringListClaim(claims.getClaim("scope") == null ? "scp" : "scope");
    return new LinkedHashSet<>(scopes);
  }
}
