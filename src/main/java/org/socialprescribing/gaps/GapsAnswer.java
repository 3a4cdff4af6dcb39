package org.socialprescribing.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.socialprescribing.fhir.Canonical;

/**
 * Counts of gaps as they are shown.
 *
 * @param total of the whole period, which is no sum of the groups: a gap may have several needs
 */
record GapsAnswer(Asked asked, long total, List<GapCounts.Group> groups, ShownCounts shown) {

  private static final String HELD_BACK = "*";
  private static final String OUR_NEEDS = Canonical.BASE + "/CodeSystem/need|";

  Parameters parameters() {
    var answer = new Parameters();
    answer.addParameter("from", new DateType(asked.from().toString()));
    answer.addParameter("to", new DateType(asked.to().toString()));
    shown
        .of(total)
        .ifPresent(count -> answer.addParameter("total", new IntegerType(Math.toIntExact(count))));
    if (shown.holdsBack()) {
      answer.addParameter("smallest-count", new IntegerType(shown.smallest()));
    }
    if (shown.rounds()) {
      answer.addParameter("rounded-to", new IntegerType(shown.roundTo()));
    }
    groups.forEach(group -> write(group, answer.addParameter().setName("group")));
    return answer;
  }

  private void write(GapCounts.Group group, ParametersParameterComponent part) {
    group
        .values()
        .forEach(
            (dimension, value) ->
                part.addPart().setName(dimension.code()).setValue(value(dimension, value)));
    shown
        .of(group.count())
        .ifPresent(
            count ->
                part.addPart().setName("count").setValue(new IntegerType(Math.toIntExact(count))));
  }

  private static Type value(Dimension dimension, String value) {
    return switch (dimension) {
      case AREA -> new StringType(value);
      case NEED -> need(value);
      case WHY -> new CodeType(value);
      case MONTH -> new DateType(value);
    };
  }

  private static Coding need(String token) {
    if (token.isEmpty()) {
      return new Coding().setDisplay("In words");
    }
    int end = token.lastIndexOf('|');
    return new Coding().setSystem(token.substring(0, end)).setCode(token.substring(end + 1));
  }

  List<String> header() {
    var header = new ArrayList<>(asked.by().stream().map(Dimension::code).toList());
    header.add("count");
    return header;
  }

  List<List<String>> rows() {
    return groups.stream().map(this::row).toList();
  }

  private List<String> row(GapCounts.Group group) {
    var row = new ArrayList<String>();
    for (Map.Entry<Dimension, String> value : group.values().entrySet()) {
      row.add(value.getKey() == Dimension.NEED ? inTable(value.getValue()) : value.getValue());
    }
    OptionalLong count = shown.of(group.count());
    row.add(count.isPresent() ? String.valueOf(count.getAsLong()) : HELD_BACK);
    return row;
  }

  private static String inTable(String need) {
    return need.isEmpty() ? GapRegister.IN_WORDS : need.replace(OUR_NEEDS, "");
  }
}
