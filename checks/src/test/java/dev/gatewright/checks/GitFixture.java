package dev.gatewright.checks;

import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a git repository of a case with the git on this machine. {@code "git": [{"at": INSTANT,
 * "add": [PATH…], "tree": FOLDER, "remove": [PATH…]}…]}: one commit each. Before it the folder of
 * the case that {@code tree} names is laid over the files, and what {@code remove} lists is taken
 * out; a commit without {@code add} takes all there is. {@code tag} puts an annotated tag on the
 * commit, and {@code from} goes back to a tag once the commit is made.
 */
final class GitFixture {
  private GitFixture() {}

  static void commit(Path root, YamlNode commits, Path folder)
      throws IOException, InterruptedException {
    run(root, "1970-01-01T00:00:00Z", "init", "-q", "-b", "main");
    if (commits.asSequence() == null) {
      throw new IllegalStateException("\"git\" must be a list of commits");
    }
    for (YamlNode node : commits.asSequence().items()) {
      YamlMapping commit = node.asMapping();
      if (commit == null) {
        throw new IllegalStateException("each of \"git\" must be a mapping");
      }
      String at = Case.text(commit, "at", "2026-11-01T00:00:00Z");
      String tree = Case.text(commit, "tree", "");
      if (!tree.isEmpty()) {
        Case.copy(folder.resolve(tree), root);
      }
      for (YamlNode path : Case.items(commit, "remove")) {
        Files.delete(root.resolve(Case.scalar(path)));
      }
      List<String> add = new ArrayList<>(List.of("add", "-A", "-f", "--"));
      YamlNode paths = commit.get("add").orElse(null);
      if (paths == null || paths.asSequence() == null) {
        add.add(".");
      } else {
        for (YamlNode path : paths.asSequence().items()) {
          YamlScalar scalar = path.asScalar();
          add.add(scalar == null ? "." : scalar.text());
        }
      }
      run(root, at, add.toArray(String[]::new));
      run(root, at, "commit", "-q", "--allow-empty", "-m", "Change");
      tag(root, at, Case.text(commit, "tag", ""));
      branch(root, at, Case.text(commit, "from", ""));
    }
  }

  private static void tag(Path root, String at, String name)
      throws IOException, InterruptedException {
    if (!name.isEmpty()) {
      run(root, at, "-c", "tag.gpgsign=false", "tag", "-a", "-m", "Release", name);
    }
  }

  /** Goes back to a tag before the next commit, so that the branch leaves what came since. */
  private static void branch(Path root, String at, String name)
      throws IOException, InterruptedException {
    if (!name.isEmpty()) {
      run(root, at, "reset", "-q", "--hard", name);
    }
  }

  private static void run(Path root, String at, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Mara Lindqvist");
      builder.environment().put("GIT_" + role + "_EMAIL", "mara@tides.example");
      builder.environment().put("GIT_" + role + "_DATE", at);
    }
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("git " + String.join(" ", arguments) + ": " + said);
    }
  }
}
