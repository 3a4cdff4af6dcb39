package org.socialprescribing.fhir;

import java.util.List;
import java.util.Map;

/**
 * What the program does instead of serving when it is started with this name as an argument; the
 * server finds every bean that carries the mark.
 */
public interface Command {

  /** The argument that asks for it, in kebab case. */
  String name();

  /** What it does, in a line for an operator. */
  String purpose();

  /**
   * Does it and says in the log how it went.
   *
   * @param words what follows the name
   * @param options what was given as {@code --name=value} or {@code --name}, the settings of the
   *     server among them
   * @return the exit code: 0 where all is well
   */
  int run(List<String> words, Map<String, List<String>> options);
}
