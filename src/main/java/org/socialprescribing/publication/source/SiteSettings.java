package org.socialprescribing.publication.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The guide's name, version, pages and menu, from {@code ig/sushi-config.yaml}.
 *
 * @param pageTitles the title of each written page by its name without an ending
 */
public record SiteSettings(
    String title,
    String canonical,
    String version,
    String status,
    String fhirVersion,
    Map<String, String> pageTitles,
    List<MenuItem> menu) {

  /** A line of the menu; {@code group} is empty at the top level. */
  public record MenuItem(String group, String label, String address) {}

  static SiteSettings read(Path config) {
    Map<String, Object> yaml =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(ProjectFiles.text(config));
    var titles = new LinkedHashMap<String, String>();
    map(yaml.get("pages"))
        .forEach(
            (file, page) ->
                titles.put(
                    file.replaceFirst("\\.\\w+$", ""), String.valueOf(map(page).get("title"))));
    return new SiteSettings(
        text(yaml, "title"),
        text(yaml, "canonical"),
        text(yaml, "version"),
        text(yaml, "status"),
        text(yaml, "fhirVersion"),
        titles,
        menu("", map(yaml.get("menu"))));
  }

  private static List<MenuItem> menu(String group, Map<String, Object> lines) {
    var items = new ArrayList<MenuItem>();
    lines.forEach(
        (label, target) -> {
          if (target instanceof Map<?, ?>) {
            items.addAll(menu(label, map(target)));
          } else {
            items.add(new MenuItem(group, label, String.valueOf(target)));
          }
        });
    return items;
  }

  private static String text(Map<String, Object> yaml, String key) {
    return String.valueOf(yaml.get(key));
  }

  @SuppressWarnings("unchecked") // YAML's maps have text as keys.
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
