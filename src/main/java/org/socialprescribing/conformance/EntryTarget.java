package org.socialprescribing.conformance;

import jakarta.annotation.Nullable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/**
 * What an entry of a transaction or batch wants to do, in the words of the CapabilityStatement.
 *
 * @param parameters search parameters of the url with their values
 */
public record EntryTarget(
    String type, TypeRestfulInteraction interaction, Map<String, String[]> parameters) {

  private static final String TYPE = "([A-Za-z]+)";
  private static final String ID = "/[A-Za-z0-9\\-.]{1,64}";

  private static final Map<HTTPVerb, TypeRestfulInteraction> WRITES =
      Map.of(
          HTTPVerb.POST, TypeRestfulInteraction.CREATE,
          HTTPVerb.PUT, TypeRestfulInteraction.UPDATE,
          HTTPVerb.PATCH, TypeRestfulInteraction.PATCH,
          HTTPVerb.DELETE, TypeRestfulInteraction.DELETE);

  private static final Map<TypeRestfulInteraction, Pattern> READS =
      Map.of(
          TypeRestfulInteraction.SEARCHTYPE, Pattern.compile(TYPE),
          TypeRestfulInteraction.READ, Pattern.compile(TYPE + ID),
          TypeRestfulInteraction.VREAD, Pattern.compile(TYPE + ID + "/_history" + ID),
          TypeRestfulInteraction.HISTORYINSTANCE, Pattern.compile(TYPE + ID + "/_history"));

  /** Null for anything that the table of interactions has no word for, such as an operation. */
  @Nullable
  public static EntryTarget of(HTTPVerb verb, String url) {
    String[] parts = url.split("\\?", 2);
    Map<String, String[]> parameters = parts.length == 1 ? Map.of() : parameters(parts[1]);
    if (parts[0].contains("$")) {
      return null;
    }
    if (WRITES.containsKey(verb)) {
      return new EntryTarget(parts[0].split("/", 2)[0], WRITES.get(verb), parameters);
    }
    for (var read : READS.entrySet()) {
      Matcher path = read.getValue().matcher(parts[0]);
      if (verb == HTTPVerb.GET && path.matches() && !path.group(1).startsWith("_")) {
        return new EntryTarget(path.group(1), read.getKey(), parameters);
      }
    }
    return null;
  }

  private static Map<String, String[]> parameters(String query) {
    var values = new TreeMap<String, List<String>>();
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      values
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length == 1 ? "" : decoded(parts[1]));
    }
    var parameters = new TreeMap<String, String[]>();
    values.forEach((name, all) -> parameters.put(name, all.toArray(String[]::new)));
    return parameters;
  }

  /** What cannot be decoded stands as it is, and is then no name of a parameter. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
