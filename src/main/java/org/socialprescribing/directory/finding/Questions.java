package org.socialprescribing.directory.finding;

import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.util.StringUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.socialprescribing.conformance.ServerCapabilities;
import org.socialprescribing.directory.Postcodes;

/** Understands what was asked, says what could have been asked, or leaves it to the storage. */
final class Questions {

  private static final Set<String> CONTROLS =
      Set.of(
          "_count", "_elements", "_format", "_pretty", "_sort", "_summary", "_total", Shape.PAGE);

  private static final int OLDEST = 150;
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_WORDS = 20;

  private static final Map<String, String> TARGETS =
      Map.of("organization", "Organization", "location", "Location", "coverage-area", "Location");

  private final Set<String> tokens;
  private final Postcodes postcodes;

  Questions(ServerCapabilities server, Postcodes postcodes) {
    this.tokens =
        server.searchParameters(FindServices.TYPE).entrySet().stream()
            .filter(each -> each.getValue() == SearchParamType.TOKEN)
            .map(Map.Entry::getKey)
            .filter(name -> !FindServices.OWN.contains(name) && !name.equals("_id"))
            .collect(Collectors.toSet());
    this.postcodes = postcodes;
  }

  /**
   * Empty where the storage is to answer.
   *
   * @param narrowed what was asked, with what the caller's scopes add
   * @param asked the same as it was sent
   * @param mayInclude whether the caller may find every record that an include brings
   */
  Optional<Question> of(
      Map<String, String[]> narrowed, Map<String, String[]> asked, Predicate<String> mayInclude) {
    var shape = new Shape(asked);
    var reading = new Reading();
    narrowed.forEach(
        (parameter, values) -> {
          for (String value : values) {
            if (!reading.understands(parameter, value, mayInclude)) {
              shape.unknown().add(parameter);
            }
          }
        });
    Order order = shape.order();
    Set<String> includes = shape.includes();
    boolean total = shape.total();
    if (shape.isOwnOrder()) {
      reading.own.add("_sort");
    }
    if (asked.containsKey(Shape.PAGE)) {
      reading.own.add(Shape.PAGE);
    }
    if (!shape.unknown().isEmpty()) {
      if (reading.own.isEmpty()) {
        return Optional.empty();
      }
      throw Refused.combination(reading.own, shape.unknown());
    }
    return Optional.of(
        new Question(
            reading.conditions,
            reading.keys,
            reading.near,
            reading.words,
            reading.open,
            includes,
            reading.ordered(order),
            shape.count(),
            total,
            shape.after()));
  }

  /** One search while it is read. */
  private final class Reading {

    private final Conditions conditions = new Conditions();
    private final List<Keys.Wanted> keys = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<List<OpenWhen>> open = new ArrayList<>();
    private final Set<String> own = new TreeSet<>();
    private Near near;

    /** False for what only the storage understands. */
    private boolean understands(String parameter, String value, Predicate<String> mayInclude) {
      if (CONTROLS.contains(parameter)) {
        return true;
      }
      if (parameter.equals("_include")) {
        return mayInclude.test(value.contains(":organization") ? "Organization" : "Location");
      }
      String name = parameter.split("[:.]", 2)[0];
      String modifier = parameter.substring(name.length());
      if (FindServices.OWN.contains(name)) {
        own.add(name);
        readOwn(name, modifier, value);
        return true;
      }
      // HAPI leaves out what has no value.
      return value.isBlank() || reads(name, modifier, value);
    }

    private boolean reads(String name, String modifier, String value) {
      if (tokens.contains(name) && (modifier.isEmpty() || modifier.equals(":not"))) {
        codes(name + "=", modifier.equals(":not"), value);
        return true;
      }
      if (TARGETS.containsKey(name)) {
        return references(name, modifier, value);
      }
      return switch (name + modifier) {
        case "_id" -> ids(value);
        case "_lastUpdated" -> Dates.updated(value, conditions);
        case "assured" -> Dates.assured(value, conditions);
        case "name" -> name(value);
        case "name:exact" -> {
          conditions.require("s.name = any (" + conditions.value(array(split(value))) + ")");
          yield true;
        }
        default -> false;
      };
    }

    private void readOwn(String name, String modifier, String value) {
      if (value.isBlank()) {
        throw Refused.value(name, value, "It needs a value; or leave it out.");
      }
      switch (name) {
        case "near" -> {
          if (near != null) {
            throw Refused.once(name);
          }
          near = Near.of(value, postcodes);
        }
        case "text" -> words.addAll(wordsOf(value));
        case "open-at" -> open.add(List.of(OpenWhen.at(value)));
        case "open-on" -> open.add(OpenWhen.on(value));
        case "age" -> age(value);
        default -> codes("access=", modifier.equals(":not"), value);
      }
    }

    private void codes(String prefix, boolean not, String value) {
      List<String> wanted =
          split(value).stream().filter(code -> !code.isBlank()).map(code -> prefix + code).toList();
      if (!wanted.isEmpty()) {
        keys.add(new Keys.Wanted(not, Keys.of(wanted)));
      }
    }

    private boolean references(String name, String modifier, String value) {
      String type = TARGETS.get(name);
      if (!modifier.isEmpty() && !modifier.equals(":" + type)) {
        return false;
      }
      List<String> targets = split(value);
      if (!targets.stream().allMatch(each -> each.matches("(" + type + "/)?[A-Za-z0-9.-]{1,64}"))) {
        return false;
      }
      List<String> wanted =
          targets.stream()
              .map(each -> name + "=" + (each.contains("/") ? each : type + "/" + each))
              .toList();
      keys.add(new Keys.Wanted(false, Keys.of(wanted)));
      return true;
    }

    private boolean ids(String value) {
      List<String> ids = split(value);
      if (!ids.stream().allMatch(each -> each.matches("[A-Za-z0-9.-]{1,64}"))) {
        return false;
      }
      conditions.require("s.id = any (" + conditions.value(array(ids)) + ")");
      return true;
    }

    private boolean name(String value) {
      conditions.require(
          split(value).stream()
              .map(StringUtil::normalizeStringForSearchIndexing)
              .map(this::beginsWith)
              .collect(Collectors.joining("", "(false", ")")));
      return true;
    }

    /** A range, which the index on names can answer: no name has the last of all characters. */
    private String beginsWith(String beginning) {
      return " or s.plain_name >= %s and s.plain_name < %s"
          .formatted(
              conditions.value(beginning),
              conditions.value(beginning + Character.toString(Character.MAX_CODE_POINT)));
    }

    private void age(String value) {
      boolean number = value.matches("\\d{1,3}(\\.\\d{1,2})?");
      if (!number || Double.parseDouble(value) > OLDEST) {
        throw Refused.value("age", value, "Send one age in years, such as 70; at most 150.");
      }
      conditions.require("s.ages @> " + conditions.value(new BigDecimal(value)) + "::numeric");
    }

    private List<String> wordsOf(String value) {
      if (value.length() > LONGEST_TEXT) {
        throw Refused.value("text", value, "Send at most %d characters.".formatted(LONGEST_TEXT));
      }
      List<String> found =
          List.of(value.split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
              .filter(word -> !word.isEmpty())
              .toList();
      if (found.isEmpty() || found.size() > MOST_WORDS) {
        throw Refused.value("text", value, "Send from one to %d words.".formatted(MOST_WORDS));
      }
      return found;
    }

    private Order ordered(Order asked) {
      if (asked == Order.NEAREST && near == null) {
        throw Refused.value(
            "_sort", "near", "Send near, too: the point from which it is measured.");
      }
      if (asked == Order.MOST_RELEVANT && words.isEmpty()) {
        throw Refused.value("_sort", "_score", "Send text, too: what is to be relevant to it.");
      }
      if (asked != null) {
        return asked;
      }
      return near != null ? Order.NEAREST : words.isEmpty() ? Order.BY_NAME : Order.MOST_RELEVANT;
    }

    private List<String> split(String value) {
      return QualifiedParamList.splitQueryStringByCommasIgnoreEscape(null, value).stream()
          .map(ParameterUtil::unescape)
          .toList();
    }

    private String[] array(List<String> values) {
      return values.toArray(String[]::new);
    }
  }
}
