package org.socialprescribing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.socialprescribing.fhir.Answer;
import org.socialprescribing.fhir.FhirClient;

/**
 * A page of the guide that tells a story as requests, such as a referral from its beginning to its
 * end.
 *
 * <p>Each of its steps is a block of HTTP, and below it a block with the status of the answer and
 * what then holds for the resource in it, as FHIRPath; or for JSON of another kind, as JSON Pointer
 * and value.
 */
public final class StoryPage {

  private static final Pattern STEP =
      Pattern.compile("```http\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private final Path page;

  /**
   * @param name of the file in the guide's pages
   */
  public StoryPage(String name) {
    this.page = Path.of("ig", "input", "pagecontent", name);
  }

  /**
   * One request and what is to come of it.
   *
   * @param request first line, headers, and after an empty line the body
   * @param status of the answer
   * @param facts that hold for the resource in the answer
   */
  public record Step(List<String> request, int status, List<String> facts) {

    private static Step of(String http, String answer) {
      List<String> expected = answer.lines().toList();
      return new Step(
          http.lines().toList(),
          Integer.parseInt(expected.get(0)),
          expected.subList(1, expected.size()));
    }

    /** Sends exactly what stands on the page. */
    public Answer sendBy(FhirClient client) {
      int empty = request.indexOf("");
      int end = empty < 0 ? request.size() : empty;
      String[] headers =
          request.subList(1, end).stream()
              .flatMap(header -> Arrays.stream(header.split(": ", 2)))
              .toArray(String[]::new);
      String body =
          empty < 0 ? null : String.join("\n", request.subList(empty + 1, request.size()));
      return client.send(method(), path(), body, headers);
    }

    private String method() {
      return request.get(0).split(" ")[0];
    }

    private String path() {
      return request.get(0).split(" ")[1].replaceFirst("^/(fhir\\b/?)?", "");
    }

    /** Whether it goes to the FHIR endpoint; others are sent by a client of the whole server. */
    public boolean isFhir() {
      return request.get(0).split(" ")[1].startsWith("/fhir");
    }

    @Override
    public String toString() {
      return request.get(0);
    }
  }

  public List<Step> steps() {
    return STEP.matcher(read())
        .results()
        .map(found -> Step.of(found.group(1), found.group(2)))
        .toList();
  }

  /** How many requests stand on the page, with an answer below them or without. */
  public long requests() {
    return read().lines().filter("```http"::equals).count();
  }

  private String read() {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
