package dev.gatewright.checks.tokens;

import dev.gatewright.checks.Question;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;

/** The name under which an index knows this project. */
final class OwnProject {
  private static final String FILE = "pyproject.toml";
  private static final String REMEDY =
      "Write name below [project] in pyproject.toml, or declare it for the item in"
          + " .gatewright/gate.yaml: parameters: {project: NAME}.";

  private OwnProject() {}

  /** The name the item declares, else the one in pyproject.toml; normalised. */
  static Sight<String> of(Question question, Sights sights) {
    String declared = question.parameter("project", "").strip();
    if (!declared.isEmpty()) {
      return Sight.known(ProjectName.normalised(declared));
    }
    if (!sights.tree().has(FILE)) {
      return Sight.unseen("what this project is called is not written: no " + FILE, REMEDY);
    }
    return switch (sights.tree().text(FILE)) {
      case Sight.Unseen<SourceText> unseen -> unseen.as();
      case Sight.Known<SourceText>(SourceText text) ->
          switch (TomlReader.read(text, TomlLimits.DEFAULT)) {
            case Parsed.Broken<TomlFile>(Diagnostic first) ->
                Sight.unseen(FILE + " could not be read: " + first, "Mend the file.");
            case Parsed.Ok<TomlFile>(TomlFile file, var _) -> in(file.root());
          };
    };
  }

  private static Sight<String> in(TomlTable root) {
    boolean modern = root.path("project", "name").isPresent();
    var name = modern ? root.path("project", "name") : root.path("tool", "poetry", "name");
    return name.orElse(null) instanceof TomlString string && !string.text().isBlank()
        ? Sight.known(ProjectName.normalised(string.text().strip()))
        : Sight.unseen("what this project is called is not written in " + FILE, REMEDY);
  }
}
