package org.socialprescribing.fhir;

import java.util.List;

/** Marks a HAPI provider bean; the server serves every bean that carries the mark. */
public interface FhirEndpoint {

  /** The HAPI providers behind it: itself, unless it stands for several. */
  default List<?> providers() {
    return List.of(this);
  }
}
