package org.socialprescribing.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.socialprescribing.fhir.StorageInterceptor;

/** Notes what is stored, in its transaction, and what is read where the answer does not tell. */
public final class StorageFacts implements StorageInterceptor {

  /** Before whoever leaves out parts of a record, and its version with them. */
  private static final int FIRST = -1000;

  /** After whoever holds a record back. */
  private static final int LAST = 1000;

  /** An operation's answer is made of what it reads; a read may end in "not modified". */
  private static final Set<RestOperationTypeEnum> SHOWING =
      EnumSet.of(
          RestOperationTypeEnum.READ,
          RestOperationTypeEnum.VREAD,
          RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
          RestOperationTypeEnum.EXTENDED_OPERATION_TYPE,
          RestOperationTypeEnum.EXTENDED_OPERATION_SERVER);

  private final EventTable table;
  private final EventOfExchange events;

  StorageFacts(EventTable table, EventOfExchange events) {
    this.table = table;
    this.events = events;
  }

  @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = FIRST)
  public void read(IPreResourceShowDetails read, RequestDetails request) {
    Exchange exchange = Exchange.of(request);
    for (int i = 0; exchange != null && i < read.size(); i++) {
      if (read.getResource(i) != null) {
        exchange.read(read.getResource(i).getIdElement());
      }
    }
  }

  @Hook(value = Pointcut.STORAGE_PRESHOW_RESOURCES, order = LAST)
  public void shown(IPreResourceShowDetails shown, RequestDetails request) {
    Exchange exchange = Exchange.of(request);
    if (exchange == null || !SHOWING.contains(request.getRestOperationType())) {
      return;
    }
    for (int i = 0; i < shown.size(); i++) {
      if (shown.getResource(i) != null) {
        exchange.show(Persons.touched(shown.getResource(i)));
      }
    }
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(IBaseResource resource, @Nullable RequestDetails request) {
    transaction(request).add(resource, true);
  }

  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    transaction(request).add(after, false);
  }

  private StoredTogether transaction(@Nullable RequestDetails request) {
    return StoredTogether.inThisTransaction(Exchange.of(request), table, events);
  }
}
