package dev.gatewright.checks;

import dev.gatewright.targets.sight.RepoTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a repository has the files that describe the tasks a program runs by name. */
final class TaskHomes {
  private static final List<String> MAKE = List.of("GNUmakefile", "makefile", "Makefile");
  private static final List<String> NPM = List.of("package.json");

  private static final List<String> INVOKE =
      List.of("tasks.py", "tasks/__init__.py", "invoke.yaml", "invoke.yml", "invoke.json");

  private static final Map<String, List<String>> FILES =
      Map.ofEntries(
          Map.entry("make", MAKE),
          Map.entry("gmake", MAKE),
          Map.entry("just", List.of("justfile", "Justfile", ".justfile")),
          Map.entry("invoke", INVOKE),
          Map.entry("inv", INVOKE),
          Map.entry("doit", List.of("dodo.py", "doit.cfg", "pyproject.toml")),
          Map.entry("npm", NPM),
          Map.entry("pnpm", NPM),
          Map.entry("yarn", NPM),
          Map.entry("bun", NPM),
          Map.entry("tox", List.of("tox.ini", "setup.cfg", "pyproject.toml", "tox.toml")),
          Map.entry("pixi", List.of("pixi.toml", "pyproject.toml")),
          Map.entry("nox", List.of("noxfile.py")),
          Map.entry("poe", List.of("pyproject.toml", "poe_tasks.toml")),
          Map.entry("hatch", List.of("pyproject.toml", "hatch.toml")));

  private final RepoTree tree;

  TaskHomes(RepoTree tree) {
    this.tree = tree;
  }

  /** A folder below another one, with a slash behind it; null when that cannot be said. */
  static @Nullable String below(String folder, String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    plain = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    if (plain.isEmpty() || plain.equals(".")) {
      return folder;
    }
    boolean known = plain.indexOf('$') < 0 && !plain.startsWith("/") && !plain.contains("..");
    return known ? folder + plain + "/" : null;
  }

  /**
   * Whether tasks of a program may be described.
   *
   * @param here whether they are asked for at the root, so that a file further down is none
   */
  boolean mayHold(String program, boolean here) {
    List<String> names = FILES.getOrDefault(program, List.of());
    if (names.isEmpty() || names.stream().anyMatch(tree::has) || !tree.complete()) {
      return true;
    }
    Set<String> wanted = Set.copyOf(names);
    return !here
        && tree.files().stream()
            .anyMatch(path -> wanted.contains(path.substring(path.lastIndexOf('/') + 1)));
  }
}
