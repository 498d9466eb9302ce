package dev.gatewright.targets.environment;

import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines with several variables: shown whole, the excerpt of one would show another's value. */
final class SharedLines {
  private static final int COVERED = 8;

  private SharedLines() {}

  /** The variables, those that share a line with an excerpt of their name alone. */
  static List<Variable> covered(Collection<Variable> variables) {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Variable variable : variables) {
      String line = line(variable);
      if (!line.isEmpty() && !once.add(line)) {
        shared.add(line);
      }
    }
    List<Variable> covered = new ArrayList<>(variables.size());
    for (Variable variable : variables) {
      covered.add(shared.contains(line(variable)) ? nameAlone(variable) : variable);
    }
    return covered;
  }

  private static Variable nameAlone(Variable variable) {
    String before = "… " + variable.name() + ": ";
    int start = before.codePointCount(0, before.length());
    Excerpt excerpt = new Excerpt(before + "*".repeat(COVERED) + " …", start, start + COVERED);
    return new Variable(
        variable.name(),
        variable.value(),
        variable.carrier(),
        variable.place(),
        excerpt,
        variable.written());
  }

  private static String line(Variable variable) {
    Place place = variable.place();
    return place == null ? "" : place.line() + " " + place.file();
  }
}
