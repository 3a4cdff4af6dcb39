package org.socialprescribing.publication.source;

import org.hl7.fhir.r4.model.Resource;

/**
 * One compiled resource of the guide: a profile, a vocabulary, a form, or an example.
 *
 * @param json its text, as the package has it
 * @param feature the folder of {@code ig/input/fsh} that it is written in
 */
public record Artefact(
    Resource resource,
    String json,
    String title,
    String description,
    String feature,
    boolean example) {

  public String type() {
    return resource.fhirType();
  }

  public String id() {
    return resource.getIdElement().getIdPart();
  }

  /** The name of its files, without an ending. */
  public String fileName() {
    return type() + "-" + id();
  }

  public String page() {
    return fileName() + ".html";
  }

  /** Its canonical address; empty for an example. */
  public String url() {
    var url = resource.getNamedProperty("url");
    return url == null || url.getValues().isEmpty() ? "" : url.getValues().get(0).primitiveValue();
  }
}
