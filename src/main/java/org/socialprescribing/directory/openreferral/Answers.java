package org.socialprescribing.directory.openreferral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Answers as JSON, with a tag by which a client knows again what it has; Spring answers 304 where
 * the client names the tag.
 */
final class Answers {

  private static final String VERSION = "HSDS-UK-3.0";
  private static final String PROFILE = "https://docs.openreferraluk.org/";
  private static final String DESCRIPTION = "/openreferral/openapi.json";
  private static final MediaType LINES = MediaType.valueOf("application/x-ndjson");
  private static final int LINES_AT_ONCE = 500;

  private final OpenReferralProperties settings;
  private final String baseUrl;

  /**
   * @param fhirBase the address of the FHIR interface as clients know it; empty for that of the
   *     request
   */
  Answers(OpenReferralProperties settings, String fhirBase) {
    this.settings = settings;
    this.baseUrl = fhirBase.replaceFirst("/fhir/?$", "");
  }

  ResponseEntity<byte[]> about() {
    ObjectNode about = Entries.object();
    about.put("version", VERSION);
    about.put("profile", PROFILE);
    about.put("openapi_url", root() + "/open-referral-uk/openapi.json");
    return tagged(ResponseEntity.ok(), about.toString());
  }

  /** What the interface offers, in OpenAPI; the address of this server in it. */
  ResponseEntity<byte[]> description() {
    try (InputStream file = Answers.class.getResourceAsStream(DESCRIPTION)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return tagged(ResponseEntity.ok(), text.replace("{server}", root() + "/open-referral-uk"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String root() {
    return baseUrl.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : baseUrl;
  }

  /**
   * One page, or everything line by line.
   *
   * @param largest how many entries a page has at most
   */
  ResponseEntity<?> list(Parameters parameters, int largest, Function<Paging, Listed> read) {
    Paging page = Paging.of(parameters, largest);
    if (parameters.lines()) {
      return lines(Math.min(LINES_AT_ONCE, largest), read);
    }
    Listed listed = read.apply(page);
    return tagged(ResponseEntity.ok(), page.wrap(listed.total(), listed.contents()));
  }

  private ResponseEntity<InputStreamResource> lines(int size, Function<Paging, Listed> read) {
    return ResponseEntity.ok()
        .contentType(LINES)
        .cacheControl(cache())
        .body(new InputStreamResource(new SequenceInputStream(new Lines(size, read))));
  }

  ResponseEntity<byte[]> one(Optional<Listed.One> found) {
    return found
        .map(
            one -> tagged(ResponseEntity.ok().lastModified(one.changed().toInstant()), one.entry()))
        .orElseGet(() -> error(HttpStatus.NOT_FOUND, "not-found", "There is no such entry."));
  }

  ResponseEntity<byte[]> json(Optional<ObjectNode> found) {
    return found
        .map(one -> tagged(ResponseEntity.ok(), one.toString()))
        .orElseGet(() -> error(HttpStatus.NOT_FOUND, "not-found", "There is no such entry."));
  }

  ResponseEntity<byte[]> refusal(BadParameter bad) {
    ObjectNode error = error("bad-parameter", bad.getMessage());
    error.put("parameter", bad.parameter());
    return json(ResponseEntity.badRequest(), error.toString());
  }

  /** For addresses that do not exist, and for everything but reading. */
  ResponseEntity<byte[]> nothing(String method) {
    return Set.of("GET", "HEAD").contains(method)
        ? error(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.")
        : json(
            ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD"),
            error("read-only", "This interface is for reading.").toString());
  }

  private static ResponseEntity<byte[]> error(HttpStatus status, String code, String message) {
    return json(ResponseEntity.status(status), error(code, message).toString());
  }

  private static ObjectNode error(String code, String message) {
    return Entries.object().put("error", code).put("message", message);
  }

  /** Weak, because the answer may be compressed on its way. */
  private ResponseEntity<byte[]> tagged(BodyBuilder answer, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return answer
        .eTag("W/\"" + digest(body) + "\"")
        .cacheControl(cache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private CacheControl cache() {
    return settings.open() ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
  }

  private static ResponseEntity<byte[]> json(BodyBuilder answer, String text) {
    return answer
        .contentType(MediaType.APPLICATION_JSON)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }
}
