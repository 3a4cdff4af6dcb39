package org.socialprescribing.conformance;

import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.inBinary;
import static org.socialprescribing.fhir.Bundles.transaction;
import static org.socialprescribing.fhir.FhirClient.ifMatch;
import static org.socialprescribing.fhir.Moves.fhirPathPatch;
import static org.socialprescribing.fhir.Moves.jsonPatch;
import static org.socialprescribing.fhir.Moves.moved;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * The ways in which a client can change a stored task; each moves it to another status and leaves
 * the rest.
 */
enum WayToChange {
  UPDATE {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.put(address(task), in(task, status), "If-Match", ifMatch(task));
    }
  },
  UPDATE_IN_XML {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      var context = FhirContext.forR4Cached();
      var changed = context.newJsonParser().parseResource(Task.class, in(task, status).toString());
      String xml = context.newXmlParser().encodeResourceToString(changed);
      return fhir.send(
          "PUT",
          address(task),
          xml,
          "Content-Type",
          FhirClient.XML,
          "Accept",
          FhirClient.JSON,
          "If-Match",
          ifMatch(task));
    }
  },
  CONDITIONAL_UPDATE {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.put(search(task), withoutId(in(task, status)), "If-Match", ifMatch(task));
    }
  },
  JSON_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(
          address(task), FhirClient.JSON_PATCH, jsonPatch(task, status), "If-Match", ifMatch(task));
    }
  },
  FHIRPATH_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(
          address(task),
          FhirClient.JSON,
          fhirPathPatch(task, status).toString(),
          "If-Match",
          ifMatch(task));
    }
  },
  CONDITIONAL_JSON_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(
          search(task), FhirClient.JSON_PATCH, jsonPatch(task, status), "If-Match", ifMatch(task));
    }
  },
  CONDITIONAL_FHIRPATH_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(
          search(task),
          FhirClient.JSON,
          fhirPathPatch(task, status).toString(),
          "If-Match",
          ifMatch(task));
    }
  },
  UPDATE_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(transaction(entry("PUT", address(task), in(task, status), ifMatch(task))));
    }
  },
  CONDITIONAL_UPDATE_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          transaction(entry("PUT", search(task), withoutId(in(task, status)), ifMatch(task))));
    }
  },
  JSON_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          transaction(
              entry("PATCH", address(task), inBinary(jsonPatch(task, status)), ifMatch(task))));
    }
  },
  FHIRPATH_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          transaction(entry("PATCH", address(task), fhirPathPatch(task, status), ifMatch(task))));
    }
  },
  CONDITIONAL_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          transaction(entry("PATCH", search(task), fhirPathPatch(task, status), ifMatch(task))));
    }
  },
  UPDATE_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(batch(entry("PUT", address(task), in(task, status), ifMatch(task))));
    }
  },
  CONDITIONAL_UPDATE_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          batch(entry("PUT", search(task), withoutId(in(task, status)), ifMatch(task))));
    }
  },
  JSON_PATCH_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          batch(entry("PATCH", address(task), inBinary(jsonPatch(task, status)), ifMatch(task))));
    }
  },
  FHIRPATH_PATCH_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          batch(entry("PATCH", address(task), fhirPathPatch(task, status), ifMatch(task))));
    }
  };

  abstract Answer setStatus(FhirClient fhir, ObjectNode task, String status);

  private static String address(ObjectNode task) {
    return "Task/" + task.path("id").asText();
  }

  private static String search(ObjectNode task) {
    return "Task?identifier=%s|%s"
        .formatted(
            task.at("/identifier/0/system").asText(), task.at("/identifier/0/value").asText());
  }

  private static ObjectNode in(ObjectNode task, String status) {
    return moved(task, status);
  }

  private static ObjectNode withoutId(ObjectNode task) {
    task.remove("id");
    return task;
  }
}
