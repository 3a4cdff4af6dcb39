package org.socialprescribing.security.scope;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
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
  void admit(Grants grants, BundleEntryComponent entry, WriteIntents intents) {
    EntryTarget target =
        EntryTarget.of(entry.getRequest().getMethod(), String.valueOf(entry.getRequest().getUrl()));
    if (target == null) {
      throw ScopeMissing.unknownOperation();
    }
    if (target.interaction() == TypeRestfulInteraction.SEARCHTYPE) {
      narrow(entry, target, admission.search(grants, target.type(), target.parameters()));
      return;
    }
    Access access = access(target.interaction());
    admission.require(grants, target.type(), access);
    if (!isRead(target.interaction())) {
      intents.add(grants, target.type(), access);
      write(grants, entry, target, access);
      if (entry.getResource() != null && target.interaction() != TypeRestfulInteraction.PATCH) {
        // The storage goes by the record and not by the address; the guide holds them equal.
        intents.add(grants, entry.getResource().fhirType(), access);
      }
    }
  }

  private void write(Grants grants, BundleEntryComponent entry, EntryTarget target, Access access) {
    if (!target.parameters().isEmpty()) {
      admission.condition(grants, target.type(), target.parameters());
    }
    if (entry.getRequest().hasIfNoneExist()) {
      admission.condition(
          grants,
          target.type(),
          Conditions.parse(entry.getRequest().getIfNoneExist().replaceFirst("^[^?]*\\?", "")));
    }
    if (entry.getResource() == null) {
      return;
    }
    if (target.interaction() == TypeRestfulInteraction.PATCH) {
      admission.conditionalReferences(grants, entry.getResource()); // The result is held later.
    } else {
      admission.content(grants, entry.getResource(), access);
    }
  }

  private static void narrow(
      BundleEntryComponent entry, EntryTarget target, Map<String, String> additions) {
    if (additions.isEmpty()) {
      return;
    }
    String query =
        Narrowing.added(target.parameters(), additions).entrySet().stream()
            .flatMap(
                each -> Arrays.stream(each.getValue()).map(value -> encoded(each.getKey(), value)))
            .collect(Collectors.joining("&"));
    entry.getRequest().setUrl(target.type() + "?" + query);
  }

  private static String encoded(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
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
