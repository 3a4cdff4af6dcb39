package org.socialprescribing.fhir;

/**
 * Marks a HAPI interceptor bean that listens to the storage ({@code STORAGE_*} pointcuts), whoever
 * writes: a client, a batch job or another feature of this server.
 */
public interface StorageInterceptor {}
