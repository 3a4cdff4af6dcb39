package org.socialprescribing.traceability;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What comments in the code say about requirements; a test is a class that has test methods. */
final class CodeMentions {

  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*?(.*?)\\*/|//([^\\n]*)", Pattern.DOTALL);
  private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) \\w+");

  private final ProjectTree project;

  CodeMentions(ProjectTree project) {
    this.project = project;
  }

  Stream<Mention> all() {
    return Stream.concat(
        project.files("src/main/java", ".java").stream().flatMap(file -> in(file, Kind.PROGRAM)),
        project.files("src/test/java", ".java").stream()
            .filter(CodeMentions::isTest)
            .flatMap(file -> in(file, Kind.TEST)));
  }

  private static boolean isTest(Path file) {
    String text = ProjectTree.text(file);
    return text.contains("@Test") || text.contains("@ParameterizedTest");
  }

  private static Stream<Mention> in(Path file, Kind kind) {
    // The numbers that explain this package itself are no evidence of anything.
    if (file.toString().contains("traceability")) {
      return Stream.of();
    }
    String text = ProjectTree.text(file);
    String type = file.getFileName().toString().replaceFirst("\\.java$", "");
    return COMMENT
        .matcher(text)
        .results()
        .flatMap(
            comment ->
                Numbers.in(comment.group()).stream()
                    .map(
                        number ->
                            new Mention(number, kind, label(type, text, comment.end(), kind), "")));
  }

  /** A test method by its name, where the comment stands before one and not before a type. */
  private static String label(String type, String text, int end, Kind kind) {
    Matcher method = METHOD.matcher(text);
    Matcher declared = TYPE.matcher(text);
    boolean beforeMethod =
        kind == Kind.TEST
            && method.find(end)
            && (!declared.find(end) || method.start() < declared.start());
    return beforeMethod ? type + "." + method.group(1) : type;
  }
}
