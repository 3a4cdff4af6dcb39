package org.socialprescribing.security.scope;

import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.socialprescribing.conformance.EntryTarget;

/** Admits the entries of a transaction or batch, each as if it had come alone. */
final class EntryAdmission {

  private final Admission admission;

  EntryAdmission(Admission admission) {
    this.admission = admission;
  }

  /** Refuses an entry that the grants do not cover, and narrows one that searches. */
  void admit(
      Grants grants, BundleEntryComponent entry, WriteIntents intents, Predicate<String> isEntry) {
    EntryTarget target =
        EntryTarget.of(entry.getRequest().getMethod(), String.valueOf(entry.getRequest().getUrl()));
    if (target == null) {
      throw ScopeMissing.unknownOperation();
    }
    if (target.interaction() == TypeRestfulInteraction.SEARCHTYPE) {
      entry
          .getRequest()
          .setUrl(
              target.type()
                  + "?"
                  + Conditions.text(admission.search(grants, target.type(), target.parameters())));
      return;
    }
    Access access = access(target.interaction());
    admission.require(grants, target.type(), access);
    if (target.interaction() == TypeRestfulInteraction.VREAD
        || target.interaction() == TypeRestfulInteraction.HISTORYINSTANCE) {
      grants.standing().requireVersions(target.type());
    }
    if (!isRead(target.interaction())) {
      intents.add(grants, target.type(), access);
      write(grants, entry, target, access, isEntry);
      if (entry.getResource() != null && target.interaction() != TypeRestfulInteraction.PATCH) {
        // The storage goes by the record and not by the address; the guide holds them equal.
        intents.add(grants, entry.getResource().fhirType(), access);
      }
    }
  }

  private void write(
      Grants grants,
      BundleEntryComponent entry,
      EntryTarget target,
      Access access,
      Predicate<String> isEntry) {
    if (!target.parameters().isEmpty()) {
      admission.condition(grants, target.type(), target.parameters());
    } else if (access == Access.UPDATE) {
      grants.standing().requireWritable(target.type(), id(entry));
    }
    if (entry.getRequest().hasIfNoneExist()) {
      var asked =
          Conditions.parse(entry.getRequest().getIfNoneExist().replaceFirst("^[^?]*\\?", ""));
      entry
          .getRequest()
          .setIfNoneExist(Conditions.text(admission.unless(grants, target.type(), asked)));
    }
    if (entry.getResource() == null) {
      return;
    }
    if (target.interaction() == TypeRestfulInteraction.PATCH) {
      admission.conditionalReferences(grants, entry.getResource()); // The result is held later.
    } else {
      admission.content(grants, entry.getResource(), access, isEntry);
    }
  }

  /** Of {@code Task/7}. */
  private static String id(BundleEntryComponent entry) {
    String[] path = entry.getRequest().getUrl().split("[/?]");
    return path.length > 1 ? path[1] : "";
  }

  private static boolean isRead(TypeRestfulInteraction interaction) {
    return access(interaction) == Access.READ;
  }

  private static Access access(TypeRestfulInteraction interaction) {
    return switch (interaction) {
      case CREATE -> Access.CREATE;
      case UPDATE, PATCH -> Access.UPDATE;
      case DELETE -> Access.DELETE;
      case READ, VREAD, HISTORYINSTANCE -> Access.READ;
      default -> Access.SEARCH;
    };
  }
}
