package org.socialprescribing.security;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * Who is calling, as the token says.
 *
 * @param actor the class of actor, such as {@code referrer}
 * @param organisation the caller's organisation, as {@code Organization/id}
 * @param person the person at the keyboard, as {@code Type/id}
 * @param patient the id of the patient to whom {@code patient/} scopes are limited
 * @param clientId the program that calls
 * @param issuer who vouches for all of this
 * @param scopes what the issuer grants, as it wrote them
 * @param rights what the caller may beyond others of its kind, such as {@link #RESTRICTED}
 */
public record Caller(
    @Nullable String actor,
    @Nullable String organisation,
    @Nullable String person,
    @Nullable String patient,
    @Nullable String clientId,
    String issuer,
    Set<String> scopes,
    Set<String> rights) {

  /** The right to see restricted information without breaking glass. */
  public static final String RESTRICTED = "restricted";

  /** Where the filter of bearer tokens leaves what it has found out. */
  private static final String LOGIN =
      RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME;

  public Caller {
    scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    rights = Set.copyOf(rights);
  }

  /**
   * Tells callers apart: the same for every token that names the same person, program and
   * organisation, with the same scopes and rights.
   *
   * @return 16 hexadecimal digits
   */
  public String fingerprint() {
    String all =
        String.join(
            "\n",
            issuer,
            String.valueOf(clientId),
            String.valueOf(actor),
            String.valueOf(organisation),
            String.valueOf(person),
            String.valueOf(patient),
            String.join(" ", scopes),
            String.join(" ", new TreeSet<>(rights)));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  public boolean seesRestricted() {
    return rights.contains(RESTRICTED);
  }

  /**
   * Who sent this request; empty in a demo without login, and for what the server does on its own.
   *
   * <p>The answer is the same in every thread that works on the request: it is kept with the
   * request and not with the thread.
   */
  public static Optional<Caller> of(@Nullable RequestDetails request) {
    return request instanceof ServletRequestDetails overHttp
            && overHttp.getServletRequest() != null
            && overHttp.getServletRequest().getAttribute(LOGIN) instanceof SecurityContext login
            && login.getAuthentication() != null
            && login.getAuthentication().getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }
}
