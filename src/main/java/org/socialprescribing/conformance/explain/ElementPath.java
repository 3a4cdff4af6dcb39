package org.socialprescribing.conformance.explain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.elementmodel.Element;

/**
 * A place in a resource as the validator writes it, for example {@code
 * Observation.value.ofType(integer)}.
 *
 * @param text FHIRPath, starting at the resource type
 */
record ElementPath(String text) {

  private static final Pattern SLICE_NOTE = Pattern.compile("/\\*.*?\\*/");
  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[(\\d+)])?");

  static ElementPath of(@Nullable String location, String root) {
    String clean = location == null ? root : SLICE_NOTE.matcher(location).replaceAll("");
    // The reader of XML names elements as XPath does.
    clean = clean.replace("/f:", ".").replaceFirst("^\\.", "");
    return new ElementPath(clean.isEmpty() || clean.equals("$") ? root : clean);
  }

  /** The path as profiles write it: no indices, and {@code value[x]} for a choice. */
  String definitionPath() {
    return text.replaceAll("\\[\\d+]", "")
        .replaceAll("\\.([a-z]+)\\.ofType\\([A-Za-z]+\\)", ".$1[x]");
  }

  ElementPath child(String name) {
    return new ElementPath(text + "." + name);
  }

  ElementPath parent() {
    int dot = lastStep();
    return dot < 0 ? this : new ElementPath(text.substring(0, dot));
  }

  /** The name of the last element, without its index; for a choice the name before the type. */
  String name() {
    String last = definitionPath();
    return last.substring(last.lastIndexOf('.') + 1).replace("[x]", "");
  }

  private int lastStep() {
    int typed = text.endsWith(")") ? text.lastIndexOf(".ofType(") : text.length();
    return text.lastIndexOf('.', typed - 1);
  }

  /** The element that the path leads to, or null when the resource has none there. */
  @Nullable
  Element in(@Nullable Element resource) {
    List<String> steps = new ArrayList<>(List.of(text.split("\\.")));
    Element at = resource;
    for (String step : steps.subList(1, steps.size())) {
      if (at == null || step.startsWith("ofType(")) {
        continue;
      }
      at = step(at, step);
    }
    return at;
  }

  @Nullable
  private static Element step(Element at, String step) {
    var matcher = STEP.matcher(step);
    if (!matcher.matches()) {
      return null;
    }
    var children =
        at.getChildren().stream().filter(child -> isCalled(child, matcher.group(1))).toList();
    int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return index < children.size() ? children.get(index) : null;
  }

  private static boolean isCalled(Element child, String name) {
    return child.getName().equals(name)
        || child.getName().equals(name + "[x]")
        || child.getProperty().getName().equals(name + "[x]");
  }
}
