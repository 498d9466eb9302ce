package dev.gatewright.targets.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that show which variables there are. */
public final class ExampleFinder {
  /** File names people give such a file. */
  private static final List<String> NAMES =
      List.of(
          ".env.dist",
          ".env.example",
          ".env.sample",
          ".env.template",
          ".env-example",
          ".env-sample",
          ".env.production.example",
          ".env.prod.example",
          ".example.env",
          ".sample.env",
          "dotenv.example",
          "env.dist",
          "env.example",
          "env.sample",
          "env.template",
          "example.env",
          "sample.env",
          "template.env");

  private ExampleFinder() {}

  /** Whether a file of this name shows variables and is not meant to be run with. */
  public static boolean isExample(String path) {
    return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /**
   * Every such file, the project's own first, then those that git tracks in folders that tools
   * fill; none is an answer too, when every file was listed.
   */
  public static Sight<List<ExampleFile>> find(RepoTree tree) {
    List<String> paths = new ArrayList<>(tree.named(NAMES));
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
          "part of the directory could not be listed", "Give this user the right to read it.");
    }
    return Sight.known(List.copyOf(examples));
  }
}
