package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Question;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.index.ProjectFile;
import dev.gatewright.targets.sight.Sight;

/** The name under which an index knows this project. */
final class OwnProject {
  private static final String REMEDY =
      "Write name below [project] in pyproject.toml, or declare it for the item in"
          + " .gatewright/gate.yaml: parameters: {project: NAME}.";

  private OwnProject() {}

  /** The name the item declares, else the one in pyproject.toml; normalised. */
  static Sight<String> of(Question question, Sights sights) {
    String declared = question.parameter("project", "").strip();
    return declared.isEmpty()
        ? ProjectFile.name(sights.tree(), REMEDY)
        : Sight.known(ProjectName.normalised(declared));
  }
}
