package org.socialprescribing.plan;

import org.hl7.fhir.r4.model.Reference;

/** Knows what people, organisations and services are called. */
@FunctionalInterface
public interface NameLookup {

  /** The name in the reference, or else in the record that it leads to; empty when not known. */
  String nameOf(Reference reference);
}
