package org.socialprescribing.readmodel;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.IJpaStorageResourceParser;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/** Reads the stored versions of records in pages, however many there are. */
final class VersionStore {

  private static final int PAGE = 500;

  private final FhirContext fhir;
  private final EntityManager storage;
  private final IJpaStorageResourceParser parser;

  VersionStore(FhirContext fhir, EntityManager storage, IJpaStorageResourceParser parser) {
    this.fhir = fhir;
    this.storage = storage;
    this.parser = parser;
  }

  /** Gives every version of a feed, record after record, each record's oldest first. */
  void each(Feed feed, Consumer<Resource> reader) {
    List<Long> page = recordsAfter(0L, feed.type());
    while (!page.isEmpty()) {
      versions(page, feed.everyVersion()).stream().map(this::read).forEach(reader);
      storage.clear();
      page = recordsAfter(page.get(page.size() - 1), feed.type());
    }
  }

  private List<Long> recordsAfter(long last, String type) {
    return storage
        .createQuery(
            """
            select r.myPid.myId from ResourceTable r
            where r.myResourceType = :type and r.myDeleted is null and r.myPid.myId > :last
            order by r.myPid.myId
            """,
            Long.class)
        .setParameter("type", type)
        .setParameter("last", last)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private List<ResourceHistoryTable> versions(List<Long> records, boolean every) {
    return storage
        .createQuery(
            """
            select v from ResourceHistoryTable v
            where v.myResourceId in :records
              and (:every = true or v.myResourceVersion = v.myResourceTable.myVersion)
            order by v.myResourceId, v.myResourceVersion
            """,
            ResourceHistoryTable.class)
        .setParameter("records", records)
        .setParameter("every", every)
        .getResultList();
  }

  private Resource read(ResourceHistoryTable version) {
    var type = fhir.getResourceDefinition(version.getResourceType()).getImplementingClass();
    return (Resource) parser.toResource(null, type, version, null, false);
  }
}
