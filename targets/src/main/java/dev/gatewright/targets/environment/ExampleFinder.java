package dev.gatewright.targets.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the files that show which variables there are. */
public final class ExampleFinder {
  private static final Set<String> EXAMPLE = Set.of("example", "sample", "template", "dist");
  private static final Set<String> DOTENV = Set.of("env", "dotenv");

  /** What else a name may say: where the variables are for, and that it is text. */
  private static final Set<String> BESIDE =
      Set.of(
          "dev",
          "development",
          "docker",
          "local",
          "prod",
          "production",
          "stage",
          "staging",
          "test",
          "txt");

  private ExampleFinder() {}

  /**
   * Whether a file of this name shows variables and is not meant to be run with: {@code
   * .env.example}, {@code env.sample}, {@code .env.production.template}.
   */
  public static boolean isExample(String path) {
    boolean dotenv = false;
    boolean example = false;
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (String part : name.length() > 40 ? new String[0] : name.split("[._-]", -1)) {
      boolean known = part.isEmpty() || BESIDE.contains(part);
      if (DOTENV.contains(part)) {
        dotenv = true;
      } else if (EXAMPLE.contains(part)) {
        example = true;
      } else if (!known) {
        return false;
      }
    }
    return dotenv && example;
  }

  /**
   * Every such file, the project's own first, then those that git tracks in folders that tools
   * fill; none is an answer too, when every file was listed.
   */
  public static Sight<List<ExampleFile>> find(RepoTree tree) {
    List<String> paths = new ArrayList<>();
    for (String path : tree.files()) {
      if (isExample(path)) {
        paths.add(path);
      }
    }
    int own = paths.size();
    for (String path : tree.toolFiles()) {
      if (isExample(path)) {
        paths.add(path);
      }
    }
    List<ExampleFile> examples = new ArrayList<>();
    for (String path : paths) {
      switch (tree.text(path)) {
        case Sight.Known<SourceText>(SourceText text) -> {
          DotenvLayer layer = DotenvLayer.read(path, text, Carrier.REPOSITORY_FILE);
          boolean mine = examples.size() < own;
          examples.add(
              new ExampleFile(path, layer.variables(), layer.commented(), layer.gaps(), mine));
        }
        case Sight.Unseen<SourceText> unseen -> {
          return unseen.as();
        }
      }
    }
    if (own == 0 && !tree.complete()) {
      return Sight.unseen(
          "part of the directory could not be listed: " + tree.unlisted(),
          "Give this user the right to read it.");
    }
    return Sight.known(List.copyOf(examples));
  }
}
