package org.socialprescribing.readmodel;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.socialprescribing.fhir.StorageInterceptor;

/**
 * Gives each stored version to the read models that want it, in the same transaction: they are
 * never behind, and a write that is refused leaves no trace in them.
 *
 * <p>In a FHIR transaction this happens after all entries are stored and their references are
 * final.
 */
public final class ReadModelWriter implements StorageInterceptor {

  /** Before features that read their tables to judge the write. */
  private static final int FIRST = -100;

  private final List<ReadModel> models;

  ReadModelWriter(List<ReadModel> models) {
    this.models = models;
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = FIRST)
  public void created(IBaseResource resource) {
    take((Resource) resource);
  }

  @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = FIRST)
  public void updated(IBaseResource before, IBaseResource after) {
    take((Resource) after);
  }

  private void take(Resource version) {
    for (ReadModel model : models) {
      if (model.feeds().stream().anyMatch(feed -> feed.type().equals(version.fhirType()))) {
        model.put(version);
        model.settle(version);
      }
    }
  }
}
