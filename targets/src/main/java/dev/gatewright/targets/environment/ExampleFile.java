package dev.gatewright.targets.environment;

import java.util.List;

/**
 * A file that shows which variables there are, such as {@code .env.example}.
 *
 * @param path relative to the directory that is checked
 * @param variables what it sets
 * @param commented what it would set on lines that are switched off with {@code #}
 * @param gaps lines that could not be read
 * @param own whether it is the project's own, and not in a folder that a tool fills
 */
public record ExampleFile(
    String path, List<Variable> variables, List<Variable> commented, List<Gap> gaps, boolean own) {
  public ExampleFile {
    variables = List.copyOf(variables);
    commented = List.copyOf(commented);
    gaps = List.copyOf(gaps);
  }

  /** Whether the file shows this name, switched on or off. */
  public boolean shows(String name) {
    return holds(variables, name) || holds(commented, name);
  }

  private static boolean holds(List<Variable> variables, String name) {
    for (Variable variable : variables) {
      if (variable.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
