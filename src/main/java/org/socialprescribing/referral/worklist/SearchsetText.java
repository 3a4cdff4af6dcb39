package org.socialprescribing.referral.worklist;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.fhir.Canonical;
import org.socialprescribing.referral.worklist.Line.Shown;
import org.socialprescribing.referral.worklist.WorklistProperties.Caseload;

/**
 * A page as the JSON of a searchset.
 *
 * <p>The records stand in it as they are kept: to parse and to write them again would cost more
 * than all the rest (decision 0025).
 */
final class SearchsetText {

  private static final String CAPACITY = Canonical.structureDefinition("caseload-capacity");
  private static final String FACTS = Canonical.structureDefinition("worklist-facts");

  /** About what is written for a referral besides its records. */
  private static final int LINE = 2000;

  private final String base;
  private final JsonText about = new JsonText().raw("{");
  private final JsonText json = new JsonText();

  /**
   * @param base the address of the FHIR server
   */
  SearchsetText(String base) {
    this.base = base;
  }

  /** With what the bundle says of the caseload as a whole. */
  SearchsetText with(Capacity capacity, Caseload usual) {
    about.raw("\"extension\":[{\"url\":").quoted(CAPACITY).raw(",\"extension\":[");
    capacity.write(about, usual);
    about.raw("]}]");
    return this;
  }

  String of(Page page, OperationInput asked, Instant now) {
    json.expect(length(page));
    about.piece("\"lastUpdated\":").quoted(JsonText.written(now));
    json.raw("{\"resourceType\":\"Bundle\",\"meta\":" + about + "},\"type\":\"searchset\"");
    json.raw(",\"total\":" + page.total() + ",\"link\":[");
    link("self", asked.address());
    page.next().ifPresent(position -> link("next", asked.address(position.token())));
    json.raw("]");
    if (!page.lines().isEmpty()) {
      json.raw(",\"entry\":[");
      page.lines().forEach(this::match);
      included(page).forEach(this::include);
      json.raw("]");
    }
    return json.raw("}").toString();
  }

  private void link(String relation, String address) {
    json.piece("{\"relation\":").quoted(relation).raw(",\"url\":").quoted(address).raw("}");
  }

  private void match(Line line) {
    entry(line.task());
    json.raw("\"search\":{\"extension\":[{\"url\":").quoted(FACTS).raw(",\"extension\":[");
    write(line.facts());
    json.raw("]}],\"mode\":\"match\"}}");
  }

  private void include(String id, String record) {
    entry(new Shown(id, record));
    json.raw("\"search\":{\"mode\":\"include\"}}");
  }

  private void entry(Shown record) {
    json.piece("{\"fullUrl\":").quoted(base + "/" + record.id());
    json.raw(",\"resource\":").raw(record.json()).raw(",");
  }

  private void write(Facts facts) {
    json.part("urgency", "Code", facts.urgency().name().toLowerCase(Locale.ROOT))
        .part("step", "Code", facts.step())
        .part("step-since", facts.stepSince())
        .part("due", facts.due());
    json.piece("{\"url\":\"overdue\",\"valueBoolean\":" + facts.overdue() + "}");
    holder(facts);
    json.part("referred-on", facts.referredOn())
        .part("waiting-days", "UnsignedInt", facts.waitingDays())
        .part("first-contact", facts.firstContact())
        .part("last-contact", facts.lastContact())
        .part("contacts", "UnsignedInt", facts.contacts())
        .part("missed-contact", facts.missed());
    facts.added().forEach((part, day) -> json.part(part, "Date", day.toString()));
  }

  private void holder(Facts facts) {
    if (facts.holder() == null) {
      return;
    }
    json.piece("{\"url\":\"holder\",\"valueReference\":{");
    if (!Facts.isRecord(facts.holder())) {
      json.raw("\"display\":").quoted(facts.holder());
    } else {
      json.raw("\"reference\":").quoted(facts.holder());
      if (facts.holderName() != null) {
        json.raw(",\"display\":").quoted(facts.holderName());
      }
    }
    json.raw("}}");
  }

  private static int length(Page page) {
    return page.lines().stream()
        .mapToInt(line -> LINE + line.task().json().length() + line.recordsLength())
        .sum();
  }

  /** Each record once, however many referrals it belongs to. */
  private static Map<String, String> included(Page page) {
    var records = new LinkedHashMap<String, String>();
    page.lines().forEach(line -> line.about().forEach(r -> records.putIfAbsent(r.id(), r.json())));
    return records;
  }
}
