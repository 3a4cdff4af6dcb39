package org.socialprescribing.conformance;

import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.fhirPathReplace;
import static org.socialprescribing.fhir.Bundles.inBinary;
import static org.socialprescribing.fhir.Bundles.jsonReplace;
import static org.socialprescribing.fhir.Bundles.transaction;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.Task;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * The ways in which a client can change a stored task; each sets its status and leaves the rest.
 */
enum WayToChange {
  UPDATE {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.put(address(task), in(task, status));
    }
  },
  UPDATE_IN_XML {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      var context = FhirContext.forR4Cached();
      var changed = context.newJsonParser().parseResource(Task.class, in(task, status).toString());
      String xml = context.newXmlParser().encodeResourceToString(changed);
      return fhir.send(
          "PUT", address(task), xml, "Content-Type", FhirClient.XML, "Accept", FhirClient.JSON);
    }
  },
  CONDITIONAL_UPDATE {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.put(search(task), withoutId(in(task, status)));
    }
  },
  JSON_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(address(task), FhirClient.JSON_PATCH, jsonReplace("/status", status));
    }
  },
  FHIRPATH_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(address(task), FhirClient.JSON, fhirPath(status).toString());
    }
  },
  CONDITIONAL_JSON_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(search(task), FhirClient.JSON_PATCH, jsonReplace("/status", status));
    }
  },
  CONDITIONAL_FHIRPATH_PATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.patch(search(task), FhirClient.JSON, fhirPath(status).toString());
    }
  },
  UPDATE_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(transaction(entry("PUT", address(task), in(task, status))));
    }
  },
  CONDITIONAL_UPDATE_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(transaction(entry("PUT", search(task), withoutId(in(task, status)))));
    }
  },
  JSON_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          transaction(entry("PATCH", address(task), inBinary(jsonReplace("/status", status)))));
    }
  },
  FHIRPATH_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(transaction(entry("PATCH", address(task), fhirPath(status))));
    }
  },
  CONDITIONAL_PATCH_IN_TRANSACTION {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(transaction(entry("PATCH", search(task), fhirPath(status))));
    }
  },
  UPDATE_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(batch(entry("PUT", address(task), in(task, status))));
    }
  },
  CONDITIONAL_UPDATE_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(batch(entry("PUT", search(task), withoutId(in(task, status)))));
    }
  },
  JSON_PATCH_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(
          batch(entry("PATCH", address(task), inBinary(jsonReplace("/status", status)))));
    }
  },
  FHIRPATH_PATCH_IN_BATCH {
    @Override
    Answer setStatus(FhirClient fhir, ObjectNode task, String status) {
      return fhir.submit(batch(entry("PATCH", address(task), fhirPath(status))));
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
    return task.deepCopy().put("status", status);
  }

  private static ObjectNode withoutId(ObjectNode task) {
    task.remove("id");
    return task;
  }

  private static ObjectNode fhirPath(String status) {
    return fhirPathReplace("Task.status", "Code", status);
  }
}
