package org.socialprescribing.security.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.socialprescribing.security.Caller;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets callers pass whose scopes open every record of some types for reading, without limits. */
public final class ReadingEverything implements AuthorizationManager<RequestAuthorizationContext> {

  private final Set<String> types;

  public ReadingEverything(Set<String> types) {
    this.types = types;
  }

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> login, RequestAuthorizationContext request) {
    return new AuthorizationDecision(
        login.get().getPrincipal() instanceof Caller caller && reads(caller));
  }

  private boolean reads(Caller caller) {
    List<Scope> scopes =
        caller.scopes().stream()
            .map(Scope::parse)
            .flatMap(Optional::stream)
            .filter(scope -> !scope.isForOnePatient() && scope.query().isEmpty())
            .toList();
    return types.stream()
        .allMatch(
            type ->
                scopes.stream()
                    .anyMatch(
                        scope ->
                            scope.covers(type, Access.READ) && scope.covers(type, Access.SEARCH)));
  }
}
