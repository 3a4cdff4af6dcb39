package org.socialprescribing.security.scope;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import org.socialprescribing.fhir.RequestInterceptor;
import org.socialprescribing.fhir.StorageInterceptor;
import org.socialprescribing.security.Caller;
import org.springframework.lang.Nullable;

/**
 * Gives the pages of a search to nobody but the caller who asked for the first: their number tells
 * how many records that caller sees.
 *
 * <p>The caller's fingerprint is the end of the search's name, which HAPI keeps, so that any server
 * process can tell. A history has none; its versions are held against the caller one by one.
 */
public final class OwnPages {

  /** HAPI's names are UUIDs, and may have 48 characters. */
  private static final int UUID = 36;

  private static final int FINGERPRINT = 12;

  private OwnPages() {}

  private static String end(Caller caller) {
    return caller.fingerprint().substring(0, FINGERPRINT);
  }

  /** Names the search. */
  public static final class Naming implements StorageInterceptor {

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void name(ICachedSearchDetails search, @Nullable RequestDetails request) {
      Caller.of(request)
          .filter(caller -> search.getUuid() != null && search.getUuid().length() == UUID)
          .ifPresent(caller -> search.setUuid(search.getUuid() + end(caller)));
    }
  }

  /** Answers another's page as if the search were over. */
  public static final class Asking implements RequestInterceptor {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void ask(RequestDetails request) {
      if (request.getRestOperationType() != RestOperationTypeEnum.GET_PAGE) {
        return;
      }
      String[] named = request.getParameters().getOrDefault("_getpages", new String[] {""});
      Caller.of(request)
          .filter(caller -> named[0].length() > UUID && !named[0].endsWith(end(caller)))
          .ifPresent(
              caller -> {
                throw new ResourceGoneException("This search is not yours, or has expired.");
              });
    }
  }
}
