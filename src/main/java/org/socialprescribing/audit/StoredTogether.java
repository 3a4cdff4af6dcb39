package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction of the database stores: it has one row, written right before the commit, so
 * that both are there or neither.
 */
final class StoredTogether implements TransactionSynchronization {

  private final @Nullable Exchange exchange;
  private final EventTable table;
  private final EventOfExchange events;
  private final Set<Touched> records = new LinkedHashSet<>();
  private boolean created;

  private StoredTogether(@Nullable Exchange exchange, EventTable table, EventOfExchange events) {
    this.exchange = exchange;
    this.table = table;
    this.events = events;
  }

  static StoredTogether inThisTransaction(
      @Nullable Exchange exchange, EventTable table, EventOfExchange events) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(StoredTogether.class::isInstance)
        .map(StoredTogether.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var together = new StoredTogether(exchange, table, events);
              TransactionSynchronizationManager.registerSynchronization(together);
              return together;
            });
  }

  void add(IBaseResource resource, boolean isNew) {
    records.add(Persons.touched(resource));
    created |= isNew;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    boolean one = created && records.size() == 1;
    int status = one ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK;
    table.add(List.of(events.stored(exchange, status, List.copyOf(records))));
  }

  @Override
  public void afterCommit() {
    if (exchange != null) {
      exchange.committed(records);
    }
  }
}
