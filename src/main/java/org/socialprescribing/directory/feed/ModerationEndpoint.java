package org.socialprescribing.directory.feed;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.socialprescribing.conformance.OperationInput;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.fhir.FhirEndpoint;
import org.socialprescribing.security.Caller;

/**
 * What a person has to look at after imports: {@code $import-quarantine}, {@code
 * $possible-duplicates}, and {@code $decide-duplicate} about one of the latter.
 */
public final class ModerationEndpoint implements FhirEndpoint {

  private static final int STANDARD = 50;
  private static final int LARGEST = 500;
  private static final int NOT_FOUND = 404;
  private static final int LONGEST_NOTE = 500;
  private static final String SERVICE = "HealthcareService/[A-Za-z0-9.-]{1,64}";

  private final Imports imports;
  private final Quarantine quarantine;
  private final Duplicates duplicates;

  ModerationEndpoint(Imports imports, Importing.Tables tables) {
    this.imports = imports;
    this.quarantine = tables.quarantine();
    this.duplicates = tables.duplicates();
  }

  @Operation(name = "$import-quarantine", idempotent = true)
  public Parameters quarantine(RequestDetails request) {
    var input = new OperationInput(request);
    Feed feed = ImportEndpoint.feed(imports, input);
    int count = input.count(STANDARD, LARGEST);
    List<Quarantine.Held> found = quarantine.list(feed.name(), after(input), count + 1);
    var answer = new Parameters();
    answer.addParameter("feed", new StringType(feed.name()));
    page(found, count, input, answer, Quarantine.Held::entry)
        .forEach(held -> write(held, answer.addParameter().setName("entry")));
    return answer;
  }

  private static void write(Quarantine.Held held, ParametersParameterComponent group) {
    group.addPart().setName("id").setValue(new StringType(held.entry()));
    group.addPart().setName("page").setValue(new IntegerType(held.page()));
    group.addPart().setName("at").setValue(new InstantType(held.at().toString()));
    group.addPart().setName("code").setValue(new CodeType(held.code()));
    if (!held.place().isEmpty()) {
      group.addPart().setName("place").setValue(new StringType(held.place()));
    }
    group.addPart().setName("reason").setValue(new StringType(held.sentence()));
  }

  @Operation(name = "$possible-duplicates", idempotent = true)
  public Parameters possibleDuplicates(RequestDetails request) {
    var input = new OperationInput(request);
    int count = input.count(STANDARD, LARGEST);
    boolean decided = input.one("decided", List.of("true", "false")).orElse("false").equals("true");
    List<Duplicates.Pair> found = duplicates.list(decided, after(input), count + 1);
    var answer = new Parameters();
    answer.addParameter("decided", new BooleanType(decided));
    page(found, count, input, answer, pair -> pair.first() + " " + pair.second())
        .forEach(pair -> write(pair, answer.addParameter().setName("pair")));
    return answer;
  }

  private static void write(Duplicates.Pair pair, ParametersParameterComponent group) {
    group.addPart().setName("first").setValue(new Reference(pair.first()));
    group.addPart().setName("first-feed").setValue(new StringType(pair.firstFeed()));
    group.addPart().setName("second").setValue(new Reference(pair.second()));
    group.addPart().setName("second-feed").setValue(new StringType(pair.secondFeed()));
    pair.kinds().forEach(kind -> group.addPart().setName("in-common").setValue(new CodeType(kind)));
    group.addPart().setName("found").setValue(new InstantType(pair.found().toString()));
    if (pair.decision() != null) {
      group.addPart().setName("decision").setValue(new CodeType(pair.decision()));
    }
    if (pair.decidedBy() != null) {
      group.addPart().setName("decided-by").setValue(new StringType(pair.decidedBy()));
    }
    if (pair.note() != null) {
      group.addPart().setName("note").setValue(new StringType(pair.note()));
    }
  }

  @Operation(name = "$decide-duplicate")
  public Parameters decide(RequestDetails request) {
    var input = new OperationInput(request);
    String first = service(input, "first");
    String second = service(input, "second");
    List<String> decisions = List.of("same", "different");
    String decision =
        input
            .one("decision", decisions)
            .orElseThrow(() -> OperationInput.refused("decision", "", "Send same or different."));
    String note = input.one("note").orElse(null);
    if (note != null && note.length() > LONGEST_NOTE) {
      throw OperationInput.refused("note", "…", "Send at most " + LONGEST_NOTE + " characters.");
    }
    String by = Caller.of(request).map(ModerationEndpoint::name).orElse(null);
    duplicates
        .decide(first, second, decision, by, note)
        .orElseThrow(
            () ->
                RefusedRequest.of(
                    NOT_FOUND,
                    Issue.error(
                            "duplicate-unknown",
                            "The two are not on the list of possible duplicates.")
                        .withAdvice("Send first and second as $possible-duplicates gives them.")));
    var answer = new Parameters();
    answer.addParameter("first", new Reference(first));
    answer.addParameter("second", new Reference(second));
    answer.addParameter("decision", new CodeType(decision));
    return answer;
  }

  private static String service(OperationInput input, String name) {
    String sent = input.one(name).orElse("");
    if (!sent.matches(SERVICE)) {
      throw OperationInput.refused(name, sent, "Send HealthcareService/ and the id, as a string.");
    }
    return sent;
  }

  /** The program and the organisation, as with other things that operators do. */
  private static String name(Caller caller) {
    return Stream.of(caller.clientId(), caller.organisation())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" of "));
  }

  private static String after(OperationInput input) {
    try {
      return input
          .page()
          .map(token -> new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
          .orElse("");
    } catch (IllegalArgumentException noToken) {
      throw OperationInput.unknownPage();
    }
  }

  /** All but the one more that was asked for, which says whether another page follows. */
  private static <T> List<T> page(
      List<T> found, int count, OperationInput input, Parameters answer, Function<T, String> name) {
    if (found.size() <= count) {
      return found;
    }
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(name.apply(found.get(count - 1)).getBytes(StandardCharsets.UTF_8));
    answer.addParameter("next", new UriType(input.address(token)));
    return found.subList(0, count);
  }
}
