import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.socialprescribing.conformance.Guide;
import org.socialprescribing.conformance.ValidationSupports;
import org.socialprescribing.conformance.quick.QuickPolicy;
import org.socialprescribing.conformance.validation.GuideValidator;

/**
 * What validating a record costs on one warm thread, quickly and by the HL7 validator, without
 * server, network or database; bench/README.md says how to run it.
 */
class ValidationBench {

  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Path EXAMPLES = Path.of("profiles", "examples");

  public static void main(String[] args) throws IOException {
    int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 60;
    int repeats = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    GuideValidator validator = validator();
    List<Path> examples;
    try (var files = Files.list(EXAMPLES)) {
      examples = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (int i = 0; i < warmUp; i++) {
      for (Path example : examples) {
        byte[] text = Files.readAllBytes(example);
        validator.acceptQuickly(text, EncodingEnum.JSON);
        validator.judgeFully(text, EncodingEnum.JSON);
      }
    }
    System.out.println("| record | quick, ms | kB | HL7 validator, ms | kB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    for (Path example : examples) {
      byte[] text = Files.readAllBytes(example);
      boolean quick = validator.acceptQuickly(text, EncodingEnum.JSON).isPresent();
      String name = example.getFileName().toString().replace(".json", "");
      String quickly =
          quick
              ? cost(repeats * 5, () -> validator.acceptQuickly(text, EncodingEnum.JSON))
              : "not accepted quickly | ";
      String fully = cost(repeats, () -> validator.judgeFully(text, EncodingEnum.JSON));
      System.out.printf("| %s | %s | %s |%n", name, quickly, fully);
    }
  }

  private static GuideValidator validator() {
    FhirContext fhir = FhirContext.forR4Cached();
    Guide guide = Guide.load(fhir);
    return new GuideValidator(
        WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
            ValidationSupports.of(fhir, guide)),
        guide,
        QuickPolicy.always());
  }

  /** Processor time and allocation of one call, as two cells of a table. */
  private static String cost(int repeats, Runnable call) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long time = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < repeats; i++) {
      call.run();
    }
    double ms = (THREADS.getCurrentThreadCpuTime() - time) / 1e6 / repeats;
    long kilobytes = (THREADS.getThreadAllocatedBytes(thread) - bytes) / 1024 / repeats;
    return String.format(Locale.ROOT, "%.3f | %d", ms, kilobytes);
  }
}
