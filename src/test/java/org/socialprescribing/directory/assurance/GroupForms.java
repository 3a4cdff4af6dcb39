package org.socialprescribing.directory.assurance;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.socialprescribing.fhir.Canonical;

/** Filled forms about an organisation or a service, as a link worker's system sends them. */
public final class GroupForms {

  private static final String AGREEMENT = Canonical.BASE + "/CodeSystem/agreement-answer";
  private static final String CAPACITY = Canonical.BASE + "/CodeSystem/capacity-state";
  private static final String CHECK = Canonical.BASE + "/CodeSystem/check-answer";

  private GroupForms() {}

  /** Today in England, by the clock of the machine. */
  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  /** A short sheet with both signatures of that day, and an insurance that ends half a year on. */
  public static ObjectNode signedSheet(String about, String author, LocalDate on) {
    return add(
        sheet(about, author, on, true),
        signature("organisation", "Pat Lowe", on),
        signature("link-worker", "Ellie Marsh", on));
  }

  /** The same without signatures. */
  static ObjectNode sheet(String about, String author, LocalDate on, boolean agreed) {
    return add(
        form("community-group-quality-assurance", about, author, on),
        json(
            """
            {'linkId': 'liability-cover', 'item': [
              {'linkId': 'liability-cover-answer', 'answer': [{'valueCoding': {'system': '%s', 'code': 'in-place'}}]},
              {'linkId': 'liability-cover-evidence', 'answer': [{'valueString': 'Certificate of the chapel'}]},
              {'linkId': 'liability-cover-expires', 'answer': [{'valueDate': '%s'}]}]}
            """,
            CHECK, on.plusMonths(5)),
        json("{'linkId': 'agree-to-connect', 'answer': [{'valueBoolean': %s}]}", agreed));
  }

  static ObjectNode signature(String side, String name, LocalDate on) {
    return json(
        """
        {'linkId': 'signed-%s', 'item': [
          {'linkId': 'signed-%1$s-name', 'answer': [{'valueString': '%s'}]},
          {'linkId': 'signed-%1$s-on', 'answer': [{'valueDate': '%s'}]}]}
        """,
        side, name, on);
  }

  static ObjectNode lineManager(boolean agrees, LocalDate on) {
    return json(
        """
        {'linkId': 'line-manager', 'item': [
          {'linkId': 'line-manager-agrees', 'answer': [{'valueBoolean': %s}]},
          {'linkId': 'line-manager-name', 'answer': [{'valueString': 'Jo Carter'}]},
          {'linkId': 'line-manager-on', 'answer': [{'valueDate': '%s'}]}]}
        """,
        agrees, on);
  }

  static ObjectNode catchUp(String about, String author, LocalDate on) {
    return add(
        form("community-group-catch-up", about, author, on),
        json("{'linkId': 'how-it-goes', 'answer': [{'valueString': 'Well.'}]}"));
  }

  public static ObjectNode survey(String about, String author, LocalDate on, String coped) {
    return add(
        form("community-group-confidence", about, author, on),
        json("{'linkId': 'connected', 'answer': [{'valueInteger': 9}]}"),
        json(
            "{'linkId': 'coped', 'answer': [{'valueCoding': {'system': '%s', 'code': '%s'}}]}",
            AGREEMENT, coped));
  }

  static ObjectNode saying(ObjectNode survey, String capacity) {
    return add(
        survey,
        json(
            "{'linkId': 'capacity', 'answer': [{'valueCoding': {'system': '%s', 'code': '%s'}}]}",
            CAPACITY, capacity));
  }

  static ObjectNode add(ObjectNode form, JsonNode... answers) {
    for (JsonNode answer : answers) {
      form.withArray("item").add(answer);
    }
    return form;
  }

  private static ObjectNode form(String form, String about, String author, LocalDate on) {
    return json(
        """
        {'resourceType': 'QuestionnaireResponse', 'status': 'completed',
         'questionnaire': '%s/Questionnaire/%s', 'subject': {'reference': '%s'},
         'authored': '%s', 'author': {'reference': '%s'}, 'item': []}
        """,
        Canonical.BASE, form, about, on, author);
  }
}
