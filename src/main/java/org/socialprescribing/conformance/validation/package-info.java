/**
 * The validator: reads a request's text, picks the profile of each resource in it, and validates
 * once.
 *
 * <p>Internal to {@code conformance}. docs/decisions/0005 says why it exists beside HAPI's own.
 */
package org.socialprescribing.conformance.validation;
