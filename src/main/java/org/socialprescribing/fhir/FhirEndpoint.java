package org.socialprescribing.fhir;

/** Marks a HAPI provider bean; the server serves every bean that carries the mark. */
public interface FhirEndpoint {}
