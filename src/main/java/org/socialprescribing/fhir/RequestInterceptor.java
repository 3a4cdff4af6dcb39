package org.socialprescribing.fhir;

/**
 * Marks a HAPI interceptor bean that listens to HTTP requests and answers ({@code SERVER_*}
 * pointcuts).
 */
public interface RequestInterceptor {}
