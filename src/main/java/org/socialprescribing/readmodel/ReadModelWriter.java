package org.socialprescribing.readmodel;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.StorageInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives each stored version to the read models that want it, in the same transaction: they are
 * never behind, and a write that is refused leaves no trace in them.
 *
 * <p>In a FHIR transaction this happens after all entries are stored and their references are
 * final.
 *
 * <p>Whoever stores many records at once lets them wait with {@link #together}, so that a model can
 * write its rows at once, too.
 */
public final class ReadModelWriter implements StorageInterceptor {

  /** Before features that read their tables to judge the write. */
  private static final int FIRST = -100;

  private final List<ReadModel> models;

  /** What waits in the transaction of this thread. */
  private final Object waiting = new Object();

  ReadModelWriter(List<ReadModel> models) {
    this.models = models;
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = FIRST)
  public void created(IBaseResource resource) {
    take(null, (Resource) resource);
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = FIRST)
  public void updated(IBaseResource before, IBaseResource after) {
    take((Resource) before, (Resource) after);
  }

  /**
   * Carries out writes of one transaction, and gives all that they have stored to the models before
   * it returns. No write may rely on what the models say of another one.
   */
  public void together(Runnable writes) {
    List<Resource> stored = new ArrayList<>();
    TransactionSynchronizationManager.bindResource(waiting, stored);
    try {
      writes.run();
    } finally {
      TransactionSynchronizationManager.unbindResource(waiting);
    }
    for (ReadModel model : models) {
      for (Feed feed : model.feeds()) {
        List<Resource> versions = wanted(feed, stored);
        if (!versions.isEmpty()) {
          model.putAll(versions);
        }
      }
    }
  }

  /** The newest of each record, unless the model has to see each. */
  private static List<Resource> wanted(Feed feed, List<Resource> stored) {
    var newest = new LinkedHashMap<String, Resource>();
    for (Resource version : stored) {
      if (feed.type().equals(version.fhirType())) {
        var id = version.getIdElement();
        newest.put(feed.everyVersion() ? id.getValue() : id.getIdPart(), version);
      }
    }
    return List.copyOf(newest.values());
  }

  @SuppressWarnings("unchecked")
  private void take(@Nullable Resource former, Resource version) {
    if (TransactionSynchronizationManager.getResource(waiting) instanceof List<?> stored) {
      ((List<Resource>) stored).add(version);
      return;
    }
    for (ReadModel model : models) {
      if (model.feeds().stream().anyMatch(feed -> feed.type().equals(version.fhirType()))) {
        if (former == null) {
          model.put(version);
        } else {
          model.replace(former, version);
        }
        model.settle(version);
      }
    }
  }
}
