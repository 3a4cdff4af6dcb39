package org.socialprescribing.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.socialprescribing.conformance.explain.Explainer;
import org.socialprescribing.conformance.explain.Issue;
import org.socialprescribing.conformance.explain.RefusedRequest;
import org.socialprescribing.conformance.quick.QuickPolicy;
import org.socialprescribing.conformance.validation.GuideValidator;

/** The guide and its validator without a server, made once for all tests. */
public final class GuideFixture {

  static final FhirContext FHIR = FhirContext.forR4Cached();
  public static final Guide GUIDE = Guide.load(FHIR);
  static final IValidationSupport SUPPORTS = ValidationSupports.of(FHIR, GUIDE);
  static final GuideValidator VALIDATOR =
      new GuideValidator(
          WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(SUPPORTS),
          GUIDE,
          QuickPolicy.always());

  private static final Explainer EXPLAINER = new Explainer(FHIR, GUIDE, SUPPORTS, VALIDATOR);
  private static final Path EXAMPLES = Path.of("profiles", "examples");
  private static final Path INVALID = Path.of("src", "test", "resources", "invalid");

  private GuideFixture() {}

  static List<Path> examples() {
    return files(EXAMPLES);
  }

  public static Path example(String name) {
    return EXAMPLES.resolve(name + ".json");
  }

  static List<Path> invalid() {
    return files(INVALID).stream().filter(file -> !file.toString().endsWith(".csv")).toList();
  }

  static Path invalid(String name) {
    return INVALID.resolve(name);
  }

  /** What the sender of this body would be told; empty when it is accepted. */
  public static List<Issue> refusalsOf(byte[] body, EncodingEnum encoding) {
    try {
      TextSyntax.check(body, encoding);
      return EXPLAINER.explain(VALIDATOR.judge(body, encoding).findings());
    } catch (RefusedRequest refused) {
      return refused.issues();
    }
  }

  static List<Issue> refusalsOf(Path file) {
    return refusalsOf(read(file), encodingOf(file));
  }

  static EncodingEnum encodingOf(Path file) {
    return file.toString().endsWith(".xml") ? EncodingEnum.XML : EncodingEnum.JSON;
  }

  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path directory) {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
