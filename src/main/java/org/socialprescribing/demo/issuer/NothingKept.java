package org.socialprescribing.demo.issuer;

import jakarta.annotation.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers no token: none is refreshed, revoked or looked at again, and the library's own memory
 * has no end.
 */
final class NothingKept implements OAuth2AuthorizationService {

  @Override
  public void save(OAuth2Authorization given) {
    // Whoever has the token has all there is.
  }

  @Override
  public void remove(OAuth2Authorization given) {
    // Nothing was kept.
  }

  @Override
  @Nullable
  public OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  @Nullable
  public OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return null;
  }
}
