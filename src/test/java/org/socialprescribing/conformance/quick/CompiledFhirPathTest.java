package org.socialprescribing.conformance.quick;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.JsonParser;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.ValidationSupports;
import org.socialprescribing.fhir.Canonical;

/** Compiled FHIRPath says of every example what the HL7 engine says, or that it is not certain. */
class CompiledFhirPathTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final Guide GUIDE = Guide.load(FHIR);
  private static final IWorkerContext CONTEXT =
      WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
          ValidationSupports.of(FHIR, GUIDE));
  private static final Invariants COMPILER = new Invariants(new Definitions(CONTEXT));
  private static final NodeReader READER = new NodeReader(new Shapes(new Definitions(CONTEXT)));
  private static final FHIRPathEngine ENGINE = new FHIRPathEngine(CONTEXT);

  private static final List<Example> EXAMPLES = new ArrayList<>();

  private record Example(Node node, Element element) {}

  @BeforeAll
  static void readExamples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("profiles", "examples"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
        byte[] text = Files.readAllBytes(file);
        node(READER, text).ifPresent(node -> EXAMPLES.add(new Example(node, element(text))));
      }
    }
  }

  /** What profiles say of whole resources, and what they could. */
  static Stream<String> expressions() {
    var ofGuide =
        GUIDE
            .all(StructureDefinition.class)
            .filter(definition -> !definition.getType().equals("Extension"))
            .flatMap(CompiledFhirPathTest::ofRoot);
    return Stream.concat(
            ofGuide,
            Stream.of(
                "status = 'active'",
                "status != 'active'",
                "(status = 'active').not()",
                "status in ('active' | 'completed')",
                "('active' | 'completed') contains status",
                "identifier.exists() xor code.exists()",
                "identifier.system.startsWith('https')",
                "identifier.where(system.contains('nhs')).value.matches('^[0-9]+$')",
                "identifier.count() > 0 and name.count() < 2",
                "identifier.value.first().length() > 3",
                "code.coding.select(system).distinct().count() = 1",
                "value is integer",
                "value.ofType(integer) >= 3",
                "value.ofType(Quantity).value > 10.5",
                "birthDate < period.start",
                "period.start <= period.end",
                "authoredOn.exists() implies lastModified >= authoredOn",
                "subject.reference.substring(8) = 'person-margaret'",
                "extension.all(url.endsWith('own-words') or value.exists() or extension.exists())",
                "meta.profile.exists() and %resource.meta.profile.count() = 1",
                "name.given.count() * 2 - 1 = 3",
                "name.given.count() mod 2 = 0",
                "telecom.where(rank = 1).exists()",
                "active",
                "active.not()",
                "nothing.exists()",
                "{}.empty()"))
        .distinct();
  }

  private static Stream<String> ofRoot(StructureDefinition definition) {
    var condition = definition.getExtensionByUrl(Canonical.structureDefinition("applies-when"));
    var invariants =
        definition.getSnapshot().getElementFirstRep().getConstraint().stream()
            .map(constraint -> constraint.getExpression())
            .filter(expression -> !expression.contains("contained"));
    return condition == null
        ? invariants
        : Stream.concat(Stream.of(condition.getValue().primitiveValue()), invariants);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void saysWhatTheEngineSays(String expression) {
    Optional<BiPredicate<Node, Node>> compiled = compile(expression);
    if (compiled.isEmpty()) {
      return; // Not understood, and left to the full validator.
    }
    int certain = 0;
    for (Example example : EXAMPLES) {
      Optional<Boolean> answer = ask(compiled.get(), example.node());
      if (answer.isPresent()) {
        certain++;
        assertThat(answer.get())
            .as("of %s %s", example.node().type(), example.node().value("id"))
            .isEqualTo(engine(expression, example.element()));
      }
    }
    assertThat(certain).as("examples with a certain answer").isPositive();
  }

  /** No example has both ends of a range. */
  @ParameterizedTest
  @ValueSource(strings = {"<", "<=", ">", ">="})
  void comparesQuantitiesOfOneUnitAsTheEngineDoes(String operator) {
    String expression = "value.low %s value.high".formatted(operator);
    var compiled = compile(expression).orElseThrow();

    for (String high : List.of("17", "18", "100")) {
      byte[] ages = ages(high, "years", "a");
      assertThat(ask(compiled, node(READER, ages).orElseThrow()))
          .as("18 %s %s", operator, high)
          .contains(engine(expression, element(ages)));
    }
    assertThat(ask(compiled, node(READER, ages("100", "months", "mo")).orElseThrow())).isEmpty();
    assertThat(ask(compiled, node(READER, ages("100", "years", "mo")).orElseThrow())).isEmpty();
  }

  private static byte[] ages(String high, String unit, String code) {
    return """
        {"resourceType": "Observation", "status": "final", "code": {"text": "ages"}, "valueRange": {
          "low": {"value": 18, "unit": "years", "system": "http://unitsofmeasure.org", "code": "a"},
          "high": {"value": %s, "unit": "%s", "system": "http://unitsofmeasure.org", "code": "%s"}}}
        """
        .formatted(high, unit, code)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<BiPredicate<Node, Node>> compile(String expression) {
    try {
      return Optional.of(COMPILER.condition(expression));
    } catch (NotCertain e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> ask(BiPredicate<Node, Node> compiled, Node node) {
    try {
      return Optional.of(compiled.test(node, node));
    } catch (NotCertain e) {
      return Optional.empty();
    }
  }

  private static boolean engine(String expression, Element element) {
    return ENGINE.evaluateToBoolean(null, element, element, element, ENGINE.parse(expression));
  }

  private static Optional<Node> node(NodeReader reader, byte[] text) {
    try {
      return Optional.of(reader.read(text));
    } catch (NotCertain e) {
      return Optional.empty();
    }
  }

  private static Element element(byte[] text) {
    try {
      return new JsonParser(CONTEXT).parse(new ByteArrayInputStream(text)).get(0).getElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
