/**
 * Tokens: whose signature counts, what a token says about its caller, and how a refusal is told.
 *
 * <p>Internal to {@code security}. Implements RFC 6750 (bearer tokens), RFC 7519 (JWT) and the
 * parts of RFC 9068 that say what a resource server checks.
 */
package org.socialprescribing.security.token;
