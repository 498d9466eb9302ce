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
 * Walks every hot path once, so that the start-up cache knows their classes. Run by
 * tools/make-image.sh on the example; never by a person.
 */
final class TrainCommand implements Command {
  @Override
  public String name() {
    return "train";
  }

  @Override
  public String summary() {
    return "Walk every hot path once, for the start-up cache.";
  }

  @Override
  public String arguments() {
    return "PROJECT SCRATCH [API TOKEN]";
  }

  @Override
  public int maxArguments() {
    return 4;
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
    if (arguments.size() != 2 && arguments.size() != 4) {
      throw CommandException.usage("train needs a project and a scratch directory", null);
    }
    String project = invocation.path(arguments.get(0)).toString();
    Path directory = invocation.path(arguments.get(1));
    String record = directory.resolve("record").toString();
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (boolean person : new boolean[] {false, true}) {
      Terminal terminal =
          new Terminal(
              OutputStream.nullOutputStream(),
              quiet,
              person,
              false,
              Map.of(
                  "HOME",
                  directory.toString(),
                  "API_KEY",
                  "not-a-key",
                  "GITHUB_TOKEN",
                  arguments.getLast()),
              directory,
              () -> Instant.parse("2026-11-22T10:00:00Z"),
              Keyboard.none());
      for (String format : List.of("text", "json", "sarif", "junit", "markdown", "html", "oscal")) {
        run(terminal, "check", project, "--record", record, "--format", format);
      }
      run(terminal, "check", project);
      run(terminal, "check", project, "--env", "--threads", "2", "--record", record);
      run(terminal, "scan", project);
      run(terminal, "scan", "--staged", project);
      Path publishing = Path.of(project).resolveSibling("tide-tables");
      if (Files.isDirectory(publishing)) {
        run(terminal, "scan", publishing.toString(), "--only", "workflows", "--format", "json");
        run(terminal, "check", publishing.toString(), "--record", record + "-of-tables");
        if (arguments.size() == 4) {
          github(terminal, publishing.toString(), arguments.get(2));
        }
      }
      if (Files.isDirectory(directory.resolve("clone"))) {
        run(terminal, "scan", directory.resolve("clone").toString(), "--only", "secrets");
        run(terminal, "scan", directory.resolve("clone").toString(), "--history");
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
    invocation.terminal().err().flush();
    // An orderly end, since the cache is written when the runtime shuts down.
    System.exit(ExitCode.OPEN);
    return ExitCode.OPEN;
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
