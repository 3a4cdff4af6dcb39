import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Request bodies made from the guide's example referral, each with a person and identifiers of its own. */
final class Bodies {

  private static final String PROFILES = "https://socialprescribing.example/fhir/StructureDefinition/";
  private static final Map<String, String> PROFILE_OF =
      Map.of(
          "Organization", "care-organisation",
          "Patient", "referred-person",
          "PractitionerRole", "referrer",
          "Condition", "support-need",
          "Flag", "risk-flag",
          "Consent", "sharing-consent",
          "ServiceRequest", "referral-request",
          "Task", "referral-task");

  private static final Pattern TYPE = Pattern.compile("\"resourceType\": \"(\\w+)\",");
  private static final Pattern NHS_NUMBER = Pattern.compile("999\\d{7}");

  /** Everything the surgery numbers itself, except the doctor's role, which every referral shares. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("(riverside-surgery\\.example/(?!roles)\\w+(?:\\||\",\\s*\"value\": \")[^\"]+)");

  private static final String NEW_EPISODE =
      "{\"url\": \"" + PROFILES + "new-episode\", \"valueCodeableConcept\": {\"text\": \"Benchmark\"}}";

  private final AtomicInteger last = new AtomicInteger();
  private final String transaction;

  Bodies() throws IOException {
    String text = Files.readString(Bench.BUNDLE);
    text = NHS_NUMBER.matcher(text).replaceAll("{nhs-number}");
    text = IDENTIFIER.matcher(text).replaceAll("$1-{number}");
    transaction =
        Arrays.stream(text.split("(?=\"fullUrl\")")).map(Bodies::withProfile).collect(Collectors.joining());
  }

  /** HAPI's interceptor enforces the profile that the sender names, so all three modes get it named. */
  private static String withProfile(String entry) {
    Matcher type = TYPE.matcher(entry);
    if (!entry.startsWith("\"fullUrl\"") || entry.contains("\"meta\":") || !type.find()) {
      return entry;
    }
    boolean requirement = entry.contains("\"individual-requirement\"");
    String profile = requirement ? "individual-requirement" : PROFILE_OF.get(type.group(1));
    return type.replaceFirst("$0 \"meta\": {\"profile\": [\"" + PROFILES + profile + "\"]},");
  }

  String transaction() {
    return fresh(transaction);
  }

  /** The referral alone, about resources that are stored already; beside the open one it says that it is meant. */
  String serviceRequest(Map<String, String> stored) {
    String text = serviceRequestOf(transaction);
    for (var reference : stored.entrySet()) {
      text = text.replace(reference.getKey(), reference.getValue());
    }
    return fresh(text.replaceFirst("\"extension\": \\[", "$0" + Matcher.quoteReplacement(NEW_EPISODE) + ", "));
  }

  /** The object that starts before its type and ends where as many braces are closed as were opened. */
  private static String serviceRequestOf(String bundle) {
    int from = bundle.lastIndexOf('{', bundle.indexOf("\"resourceType\": \"ServiceRequest\""));
    int open = 0;
    for (int i = from; i < bundle.length(); i++) {
      open += bundle.charAt(i) == '{' ? 1 : bundle.charAt(i) == '}' ? -1 : 0;
      if (open == 0) {
        return bundle.substring(from, i + 1);
      }
    }
    throw new IllegalStateException("No ServiceRequest in " + Bench.BUNDLE);
  }

  /** Refused by everything that validates, and stored by a server that does not. */
  static String withoutIntent(String serviceRequest) {
    return serviceRequest.replaceFirst("\"intent\": \"order\",", "");
  }

  /** What each urn:uuid of the bundle was stored as; the answer's entries have the bundle's order. */
  Map<String, String> stored(String answer) {
    Matcher location = Pattern.compile("\"location\":\\s*\"[^\"]*?(\\w+/\\d+)/_history").matcher(answer);
    Matcher fullUrl = Pattern.compile("\"fullUrl\": \"([^\"]+)\"").matcher(transaction);
    var stored = new LinkedHashMap<String, String>();
    while (fullUrl.find() && location.find()) {
      stored.put(fullUrl.group(1), location.group(1));
    }
    return stored;
  }

  private String fresh(String text) {
    int number = last.incrementAndGet();
    while (checkDigit(number) == 10) {
      number = last.incrementAndGet();
    }
    String nhsNumber = "999%06d%d".formatted(number, checkDigit(number));
    return text.replace("{nhs-number}", nhsNumber).replace("{number}", String.valueOf(number));
  }

  private static int checkDigit(int number) {
    String digits = "999%06d".formatted(number);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += Character.digit(digits.charAt(i), 10) * (10 - i);
    }
    return (11 - sum % 11) % 11;
  }
}
