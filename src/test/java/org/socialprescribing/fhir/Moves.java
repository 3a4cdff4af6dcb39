package org.socialprescribing.fhir;

import static org.socialprescribing.fhir.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moves of a referral as clients send them: the change of its task, and who makes it. */
public final class Moves {

  private static final String LATEST_MOVE =
      "https://socialprescribing.example/fhir/StructureDefinition/latest-move";

  private Moves() {}

  /** This task in another status, moved just now by its owner; the task itself stays as it is. */
  public static ObjectNode moved(ObjectNode task, String status) {
    return moved(task, status, ownerOf(task));
  }

  /** This task in another status, moved just now by somebody. */
  public static ObjectNode moved(ObjectNode task, String status, String by) {
    return said(task.deepCopy().put("status", status), by, now());
  }

  /** Writes into the task who makes the move, and when. */
  public static ObjectNode said(ObjectNode task, String by, String at) {
    var extensions = task.withArray("extension");
    for (int i = extensions.size() - 1; i >= 0; i--) {
      if (extensions.get(i).path("url").asText().equals(LATEST_MOVE)) {
        extensions.remove(i);
      }
    }
    extensions.add(latestMove(by, at));
    return task;
  }

  /** A JSON Patch of a task that was not moved before. */
  public static String jsonPatch(ObjectNode task, String status) {
    return """
        [{"op": "replace", "path": "/status", "value": "%s"},
         {"op": "add", "path": "/extension", "value": [%s]}]
        """
        .formatted(status, latestMove(ownerOf(task), now()));
  }

  /** A FHIRPath Patch of a task that was not moved before; it builds an extension step by step. */
  public static ObjectNode fhirPathPatch(ObjectNode task, String status) {
    ObjectNode patch = Bundles.fhirPathReplace("Task.status", "Code", status);
    patch
        .withArray("parameter")
        .add(added("Task", LATEST_MOVE, null))
        .add(
            added(
                "Task.extension[0]",
                "by",
                json("{'name': 'value', 'valueReference': {'reference': '%s'}}", ownerOf(task))))
        .add(
            added(
                "Task.extension[0]",
                "at",
                json("{'name': 'value', 'valueDateTime': '%s'}", now())));
    return patch;
  }

  private static ObjectNode added(String path, String url, ObjectNode value) {
    ObjectNode operation =
        json(
            """
            {'name': 'operation', 'part': [
              {'name': 'type', 'valueCode': 'add'},
              {'name': 'path', 'valueString': '%s'},
              {'name': 'name', 'valueString': 'extension'},
              {'name': 'value', 'part': [{'name': 'url', 'valueUri': '%s'}]}]}
            """,
            path, url);
    if (value != null) {
      ((ObjectNode) operation.at("/part/3")).withArray("part").add(value);
    }
    return operation;
  }

  private static String ownerOf(ObjectNode task) {
    return task.at("/owner/reference").asText();
  }

  private static ObjectNode latestMove(String by, String at) {
    return json(
        """
        {'url': '%s', 'extension': [
          {'url': 'by', 'valueReference': {'reference': '%s'}},
          {'url': 'at', 'valueDateTime': '%s'}]}
        """,
        LATEST_MOVE, by, at);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
