package dev.gatewright.targets.index;

import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.toml.TomlFile;
import dev.gatewright.readers.toml.TomlLimits;
import dev.gatewright.readers.toml.TomlReader;
import dev.gatewright.readers.toml.TomlString;
import dev.gatewright.readers.toml.TomlTable;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;

/** What the files of a repository say the project is called. */
public final class ProjectFile {
  private static final String FILE = "pyproject.toml";

  private ProjectFile() {}

  /**
   * The name in {@code pyproject.toml}, normalised.
   *
   * @param remedy how else it can be said
   */
  public static Sight<String> name(RepoTree tree, String remedy) {
    if (!tree.has(FILE)) {
      return Sight.unseen("what this project is called is not written: no " + FILE, remedy);
    }
    return switch (tree.text(FILE)) {
      case Sight.Unseen<SourceText> unseen -> unseen.as();
      case Sight.Known<SourceText>(SourceText text) ->
          switch (TomlReader.read(text, TomlLimits.DEFAULT)) {
            case Parsed.Broken<TomlFile>(Diagnostic first) ->
                Sight.unseen(FILE + " could not be read: " + first, "Mend the file.");
            case Parsed.Ok<TomlFile>(TomlFile file, var _) -> in(file.root(), remedy);
          };
    };
  }

  private static Sight<String> in(TomlTable root, String remedy) {
    boolean modern = root.path("project", "name").isPresent();
    var name = modern ? root.path("project", "name") : root.path("tool", "poetry", "name");
    return name.orElse(null) instanceof TomlString string && !string.text().isBlank()
        ? Sight.known(ProjectName.normalised(string.text().strip()))
        : Sight.unseen("what this project is called is not written in " + FILE, remedy);
  }
}
