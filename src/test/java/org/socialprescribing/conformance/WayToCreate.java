package org.socialprescribing.conformance;

import static org.socialprescribing.fhir.Bundles.batch;
import static org.socialprescribing.fhir.Bundles.entry;
import static org.socialprescribing.fhir.Bundles.transaction;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hl7.fhir.r4.model.Patient;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/** The ways in which a client can bring a person into the server. */
enum WayToCreate {
  CREATE {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.post("Patient", patient);
    }
  },
  CREATE_IN_XML {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      var context = FhirContext.forR4Cached();
      var parsed = context.newJsonParser().parseResource(Patient.class, patient.toString());
      String xml = context.newXmlParser().encodeResourceToString(parsed);
      return fhir.send(
          "POST", "Patient", xml, "Content-Type", FhirClient.XML, "Accept", FhirClient.JSON);
    }
  },
  CONDITIONAL_CREATE {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.post("Patient", patient, "If-None-Exist", "identifier=" + nhsNumber(patient));
    }
  },
  UPDATE_OF_A_NEW_ID {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.put("Patient/" + newId(patient), patient.put("id", newId(patient)));
    }
  },
  CONDITIONAL_UPDATE {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.put("Patient?identifier=" + nhsNumber(patient), patient);
    }
  },
  TRANSACTION {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.submit(transaction(entry("POST", "Patient", patient)));
    }
  },
  CONDITIONAL_CREATE_IN_TRANSACTION {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      ObjectNode entry = entry("POST", "Patient", patient);
      ((ObjectNode) entry.path("request")).put("ifNoneExist", "identifier=" + nhsNumber(patient));
      return fhir.submit(transaction(entry));
    }
  },
  UPDATE_OF_A_NEW_ID_IN_TRANSACTION {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.submit(
          transaction(
              entry("PUT", "Patient/" + newId(patient), patient.put("id", newId(patient)))));
    }
  },
  CONDITIONAL_UPDATE_IN_TRANSACTION {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.submit(
          transaction(entry("PUT", "Patient?identifier=" + nhsNumber(patient), patient)));
    }
  },
  BATCH {
    @Override
    Answer store(FhirClient fhir, ObjectNode patient) {
      return fhir.submit(batch(entry("POST", "Patient", patient)));
    }
  };

  abstract Answer store(FhirClient fhir, ObjectNode patient);

  private static String nhsNumber(ObjectNode patient) {
    return patient.at("/identifier/0/system").asText()
        + "|"
        + patient.at("/identifier/0/value").asText();
  }

  private static String newId(ObjectNode patient) {
    return "person-" + patient.at("/identifier/0/value").asText();
  }
}
