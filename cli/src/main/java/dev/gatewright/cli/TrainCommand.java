package dev.gatewright.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Walks hot paths once, so that a start-up cache knows their classes: the everyday ones, or all.
 * Run by tools/make-image.sh on the example; never by a person.
 */
final class TrainCommand implements Command {
  @Override
  public String name() {
    return "train";
  }

  @Override
  public String summary() {
    return "Walk hot paths once, for a start-up cache.";
  }

  @Override
  public String arguments() {
    return "everyday|all PROJECT SCRATCH [API TOKEN]";
  }

  @Override
  public int maxArguments() {
    return 5;
  }

  @Override
  public List<Flag> flags() {
    return List.of();
  }

  @Override
  public List<Example> examples() {
    return List.of();
  }

  @Override
  public boolean hidden() {
    return true;
  }

  @Override
  public int run(Invocation invocation) {
    List<String> arguments = invocation.arguments();
    if (arguments.size() != 3 && arguments.size() != 5) {
      throw CommandException.usage(
          "train needs what to walk, a project and a scratch directory", null);
    }
    boolean all = arguments.getFirst().equals("all");
    Path project = invocation.path(arguments.get(1));
    Path scratch = invocation.path(arguments.get(2));
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (boolean person : new boolean[] {false, true}) {
      Map<String, String> environment =
          Map.of(
              "HOME",
              scratch.toString(),
              "API_KEY",
              "not-a-key",
              "GITHUB_TOKEN",
              arguments.getLast());
      Terminal terminal =
          new Terminal(
              OutputStream.nullOutputStream(),
              quiet,
              person,
              false,
              environment,
              scratch,
              () -> Instant.parse("2026-11-22T10:00:00Z"),
              Keyboard.none());
      everyday(terminal, project);
      if (all) {
        rest(terminal, project);
        if (arguments.size() == 5) {
          github(terminal, project.resolveSibling("tide-tables").toString(), arguments.get(3));
        }
      }
    }
    invocation.terminal().err().flush();
    // An orderly end, since the cache is written when the runtime shuts down.
    System.exit(ExitCode.OPEN);
    return ExitCode.OPEN;
  }

  private static void everyday(Terminal terminal, Path path) {
    String project = path.toString();
    String record = terminal.directory().resolve("record").toString();
    String publishing = path.resolveSibling("tide-tables").toString();
    run(terminal, "check", project, "--record", record);
    run(terminal, "check", project);
    run(terminal, "check", project, "--env", "--threads", "2", "--record", record);
    run(terminal, "check", publishing, "--record", record + "-of-tables");
    run(terminal, "scan", project);
    run(terminal, "scan", "--staged", project);
    run(terminal, "scan", publishing, "--only", "workflows");
  }

  private static void rest(Terminal terminal, Path path) {
    String project = path.toString();
    String record = terminal.directory().resolve("record").toString();
    for (String format : List.of("json", "sarif", "junit", "markdown", "html", "oscal")) {
      run(terminal, "check", project, "--record", record, "--format", format);
    }
    run(terminal, "scan", project, "--format", "json");
    Path clone = terminal.directory().resolve("clone");
    if (Files.isDirectory(clone)) {
      run(terminal, "scan", clone.toString(), "--only", "secrets");
      run(terminal, "scan", clone.toString(), "--history");
    }
    run(terminal, "env");
    run(terminal, "due", project);
    run(terminal, "bind", project);
    run(terminal, "explain", "api-key-strength");
    run(terminal, "checks");
    run(terminal, "packs");
    run(terminal, "check", "--help");
    run(terminal, "check", "--nonsense");
    run(terminal, "tick", project, "--dry-run", "--record", record);
    run(terminal, "record", "verify", project, "--record", record);
    run(terminal, "record", "show", project, "--record", record);
  }

  /** The GitHub of the tests, asked, asked again, written down and replayed. */
  private static void github(Terminal terminal, String project, String api) {
    String answers = terminal.directory().resolve("answers-" + terminal.outIsTerminal()).toString();
    String[] scan = {
      "scan", project, "--only", "github", "--github", "tides-org/tide-api", "--github-api", api
    };
    for (String[] more :
        new String[][] {
          {"--format", "json"},
          {"--format", "text"},
          {"--record-answers", answers},
          {"--replay-answers", answers}
        }) {
      List<String> words = new ArrayList<>(List.of(scan));
      words.addAll(List.of(more));
      run(terminal, words.toArray(new String[0]));
    }
  }

  private static void run(Terminal terminal, String... arguments) {
    int code = new Gatewright(Commands.all(), terminal).run(arguments);
    if (code == ExitCode.BROKEN) {
      throw CommandException.broken(
          "The training run broke at: " + String.join(" ", arguments), null);
    }
  }
}
