package org.socialprescribing.conformance;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Values to put in the place of others: plausible, wrong by a hair, or absurd. */
final class SpareParts {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> DATES =
      List.of(
          "2026",
          "2026-11",
          "2026-11-02",
          "2026-13-01",
          "2026-02-30",
          "2024-02-29",
          "2025-02-29",
          "0000-01-01",
          "1800-01-01",
          "9999-12-31",
          "2026-1-2",
          "02/11/2026",
          "2026-11-02T10:00",
          "2026-11-02T10:00:00",
          "2026-11-02T10:00:00Z",
          "2026-11-02T10:00:00.123Z",
          "2026-11-02T10:00:00.123456789Z",
          "2026-11-02T24:00:00Z",
          "2026-11-02T23:59:60Z",
          "2026-11-02T10:00:00+01:00",
          "2026-11-02T10:00:00+14:00",
          "2026-11-02T10:00:00-13:30",
          "2026-11-02T10:00:00+15:00",
          "2026-11-02t10:00:00z",
          "2026-11-02 10:00:00",
          "20261102",
          "1850-05-05",
          "2026-11-31T10:00:00Z",
          "10:00:00",
          "25:00:00",
          "2026-00-10");

  private static final List<String> REFERENCES =
      List.of(
          "Patient/1",
          "Patient",
          "patient/1",
          "/Patient/1",
          "Patient/1/",
          "Patient/1/_history/2",
          "Patient/a b",
          "Practitioner/1",
          "Organization/1",
          "PractitionerRole/1",
          "Group/1",
          "Condition/1",
          "Flag/1",
          "Consent/1",
          "ServiceRequest/1",
          "Device/1",
          "Foo/1",
          "#a",
          "#",
          "Location/1",
          "HealthcareService/1",
          "QuestionnaireResponse/1",
          "Observation/1",
          "CarePlan/1",
          "RelatedPerson/1",
          "CareTeam/1",
          "Task/1",
          "Encounter/1",
          "http://a.example/Patient/1",
          "https://a.example/fhir/Organization/1",
          "urn:uuid:8433c28f-a15f-5753-b963-ada1918f17f6",
          "urn:uuid:nonsense",
          "urn:uuid:8433C28F-A15F-5753-B963-ADA1918F17F6",
          "urn:oid:1.2.3.4",
          "Patient?identifier=a|b",
          "Patient/" + "x".repeat(64),
          "Patient/" + "x".repeat(65),
          "");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "  a",
          "a  ",
          "a  b",
          "a b",
          "\t",
          "a\tb",
          "a\nb",
          "a\r\nb",
          "a\u0000b",
          "a\u0007b",
          "a\u000bb",
          "a\u000cb",
          "a\u007fb",
          "a\u0085b",
          "a\u00a0b",
          "\u00a0",
          "a\u200bb",
          "a\u2028b",
          "a\u202eb",
          "a\u2066b",
          "\ufeffa",
          "a\ufffdb",
          "\ud83d\ude00",
          "\ud83d",
          "\ude00a",
          "\u00e9",
          "e\u0301",
          "<b>a</b>",
          "a < b",
          "&amp;",
          "\"",
          "\\",
          "$",
          "%",
          "x".repeat(70),
          "x".repeat(300),
          "a|b",
          "#",
          "true",
          "null",
          "0",
          "-1",
          "1.0",
          "final",
          "active",
          "completed",
          "order",
          "home",
          "phone",
          "male",
          "gp",
          "debt",
          "9990123403",
          "9990123404",
          "999 012 3403",
          "Y90001",
          "y90001",
          "ABC");

  private static final List<String> ADDRESSES =
      List.of(
          "http://snomed.info/sct",
          "http://snomed.info/sct/1",
          "http://loinc.org",
          "http://unitsofmeasure.org",
          "urn:ietf:bcp:47",
          "urn:ietf:rfc:3986",
          "urn:oid:1.2.3",
          "urn:oid:2.16.840.1.113883.4.1",
          "urn:uuid:x",
          "uuid:a",
          "oid:1.2",
          "a",
          "a/b",
          "a b",
          " http://a.example",
          "http://a.example/x y",
          "HTTP://SNOMED.INFO/SCT",
          "https://snomed.info/sct",
          "http://hl7.org/fhir/ValueSet/task-status",
          "http://hl7.org/fhir/task-status",
          "http://hl7.org/fhir/administrative-gender",
          "http://terminology.hl7.org/CodeSystem/condition-clinical",
          "https://socialprescribing.example/fhir/CodeSystem/need",
          "https://socialprescribing.example/fhir/CodeSystem/nothing",
          "https://socialprescribing.example/fhir/ValueSet/need",
          "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
          "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
          "http://hl7.org/fhir/StructureDefinition/unknown-thing",
          "http://hl7.org/fhir/5.0/StructureDefinition/extension-Patient.name",
          "https://fhir.nhs.uk/Id/nhs-number",
          "https://fhir.hl7.org.uk/StructureDefinition/Any",
          "https://socialprescribing.example/fhir/StructureDefinition/own-words",
          "https://socialprescribing.example/fhir/StructureDefinition/own-words|0.1.0",
          "https://socialprescribing.example/fhir/StructureDefinition/referral-task",
          "https://other.example/ext#1",
          "ldap://a.example",
          "mailto:a@a.example",
          "tel:1",
          "https://tools.ietf.org/html/rfc4122",
          "http://build.fhir.org/x",
          "http://example.org/x");

  private static final List<BigDecimal> NUMBERS =
      List.of(
              "0",
              "1",
              "-1",
              "2",
              "10",
              "11",
              "0.5",
              "2.5",
              "1.50",
              "-0.1",
              "99999999999",
              "1E+400",
              "1E-400",
              "0.12345678901234567890",
              "2147483648",
              "3")
          .stream()
          .map(BigDecimal::new)
          .toList();

  private final Random random;

  SpareParts(Random random) {
    this.random = random;
  }

  String misspelt(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> "_" + name;
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> name + "x";
      case 3 -> name + "String";
      default -> name.substring(1);
    };
  }

  JsonNode retyped(JsonNode value) {
    return switch (random.nextInt(6)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.textNode(value.asText());
      case 2 -> JSON.arrayNode().add(value);
      case 3 -> JSON.objectNode();
      case 4 -> value.isArray() && !value.isEmpty() ? value.get(0) : JSON.arrayNode();
      default -> value.isTextual() ? JSON.numberNode(random.nextInt(100)) : JSON.booleanNode(true);
    };
  }

  JsonNode scalar(String name, JsonNode value) {
    if (value.isNumber() || random.nextInt(40) == 0) {
      return JSON.numberNode(pick(NUMBERS));
    }
    if (value.isBoolean()) {
      return random.nextInt(3) == 0 ? JSON.textNode("true") : JSON.booleanNode(!value.asBoolean());
    }
    String text = value.asText();
    return JSON.textNode(
        switch (random.nextInt(6)) {
          case 0 -> twisted(text);
          case 1 -> pick(TEXTS);
          case 2 -> text.matches("[0-9]{4}.*") ? pick(DATES) : pick(TEXTS);
          case 3 -> name.equals("reference") ? pick(REFERENCES) : twisted(text);
          case 4 -> text.contains(":") ? pick(ADDRESSES) : twisted(text);
          default -> text.length() > 9 && text.charAt(4) == '-' ? pick(DATES) : pick(REFERENCES);
        });
  }

  private String twisted(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(6)) {
      case 0 -> text.toUpperCase(Locale.ROOT);
      case 1 -> text + " ";
      case 2 -> text.substring(0, at);
      case 3 -> text.substring(0, at) + pick(TEXTS) + text.substring(at);
      case 4 -> text.substring(at);
      default -> text + text;
    };
  }

  /** Adds what FHIR defines for an object that is a resource; for others, what many types have. */
  void addDefined(ObjectNode object) {
    if (object.path("resourceType").isTextual() && random.nextInt(3) > 0) {
      try {
        String type = object.get("resourceType").asText();
        fill(object, GuideFixture.FHIR.getResourceDefinition(type), 2);
      } catch (ca.uhn.fhir.parser.DataFormatException e) {
        object.put("resourceType", "Patient");
      }
    } else {
      var types =
          List.of(
              "Coding",
              "CodeableConcept",
              "Reference",
              "Identifier",
              "Extension",
              "Period",
              "HumanName",
              "ContactPoint",
              "Address",
              "Quantity",
              "Meta",
              "Annotation",
              "Timing");
      fill(object, GuideFixture.FHIR.getElementDefinition(pick(types)), 1);
    }
  }

  private void fill(ObjectNode object, BaseRuntimeElementDefinition<?> definition, int depth) {
    if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> type)) {
      return;
    }
    List<BaseRuntimeChildDefinition> children =
        type.getChildren().stream()
            .filter(child -> !(child instanceof RuntimeChildExtension))
            .toList();
    BaseRuntimeChildDefinition child = pick(children);
    String name = pick(new ArrayList<>(child.getValidChildNames()).stream().sorted().toList());
    BaseRuntimeElementDefinition<?> element = child.getChildByName(name);
    if (element == null || name.equals("contained")) {
      return;
    }
    JsonNode value = value(name, element, depth);
    object.set(name, child.getMax() == 1 ? value : JSON.arrayNode().add(value));
  }

  private JsonNode value(String name, BaseRuntimeElementDefinition<?> element, int depth) {
    if (element instanceof BaseRuntimeElementCompositeDefinition<?>) {
      ObjectNode object = JSON.objectNode();
      int count = 1 + random.nextInt(3);
      for (int i = 0; depth > 0 && i < count; i++) {
        fill(object, element, depth - 1);
      }
      return object;
    }
    return switch (element.getName()) {
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer", "positiveInt", "unsignedInt", "decimal" -> JSON.numberNode(pick(NUMBERS));
      case "date", "dateTime", "instant", "time" -> JSON.textNode(pick(DATES));
      case "uri", "url", "canonical" -> JSON.textNode(pick(ADDRESSES));
      default -> JSON.textNode(name.equals("reference") ? pick(REFERENCES) : pick(TEXTS));
    };
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
