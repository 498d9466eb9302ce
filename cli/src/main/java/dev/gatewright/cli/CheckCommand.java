package dev.gatewright.cli;

import dev.gatewright.model.Outcome;
import dev.gatewright.reports.Report;
import dev.gatewright.reports.ReportOptions;
import dev.gatewright.reports.Reports;
import dev.gatewright.targets.sight.Lazy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code gatewright check}: the main job. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "Judge every item of the checklists, report, and open or shut the gate.";
  }

  @Override
  public String arguments() {
    return "[DIR]";
  }

  @Override
  public int maxArguments() {
    return 1;
  }

  @Override
  public List<Flag> flags() {
    return Commands.flags(
        Project.FLAGS,
        List.of(
            Flag.valued(
                "fail-on",
                "VERDICT,…",
                "verdicts that shut the gate (default: fail,expired,unknown,manual)"),
            Flag.valued("format", "F", "what standard output shows: " + formats()),
            Flag.repeated("report", "F=PATH", "write a report into a file as well"),
            Recording.FLAG,
            Memory.FLAG),
        AnswerInput.FLAGS,
        Output.FLAGS);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright check", "judge the working directory"),
        new Example(
            "gatewright check --checklist service-security --env-file deploy/production.env",
            "judge a pack against the environment a file describes"),
        new Example(
            "gatewright check --format json --report sarif=gate.sarif",
            "JSON on standard output, SARIF for code scanning in a file"));
  }

  @Override
  public int run(Invocation invocation) {
    Report report = report(invocation.value("format").orElse("text"));
    List<ReportFile> files = files(invocation);
    ReportOptions options = Output.options(invocation);
    Recording recording = new Recording(invocation, Project.root(invocation, 0));
    Project project;
    Outcome outcome;
    try (Progress _ = Progress.start(invocation.terminal(), "Gatewright is looking")) {
      Aside.start(recording::lookAhead);
      project = Project.open(invocation, 0);
      Aside.start(project::lookAhead);
      outcome = project.judge(project.checklists());
    }
    Lazy<String> evidence = new Lazy<>(() -> Reports.evidence(outcome));
    Aside recorded = Aside.start(() -> recording.check(outcome, evidence::get));
    byte[] shown = report.render(outcome, options).getBytes(StandardCharsets.UTF_8);
    recorded.join();
    Memory.tell(invocation, project);
    project.answers().tell();
    for (ReportFile file : files) {
      Output.write(file.path(), bytes(file.report(), outcome, options));
    }
    invocation.print(shown);
    return outcome.open() ? ExitCode.OPEN : ExitCode.SHUT;
  }

  private static byte[] bytes(Report format, Outcome outcome, ReportOptions options) {
    ReportOptions plain =
        new ReportOptions(false, false, 0, options.unicode(), null, options.verbose());
    return format.render(outcome, plain).getBytes(StandardCharsets.UTF_8);
  }

  private record ReportFile(Report report, Path path) {}

  private static List<ReportFile> files(Invocation invocation) {
    List<ReportFile> files = new ArrayList<>();
    Set<Path> paths = new HashSet<>();
    for (String typed : invocation.values("report")) {
      int equals = typed.indexOf('=');
      if (equals <= 0 || equals == typed.length() - 1) {
        throw CommandException.usage(
            "--report must be FORMAT=PATH: " + typed, "Formats: " + formats());
      }
      Path path = invocation.path(typed.substring(equals + 1));
      if (!paths.add(path.toAbsolutePath())) {
        throw CommandException.usage("Two reports would be written to one file: " + typed, null);
      }
      files.add(new ReportFile(report(typed.substring(0, equals)), path));
    }
    return files;
  }

  private static Report report(String format) {
    return Reports.named(format)
        .orElseThrow(
            () -> CommandException.usage("No such format: " + format, "Formats: " + formats()));
  }

  private static String formats() {
    List<String> names = new ArrayList<>();
    Reports.all().forEach(report -> names.add(report.format()));
    return String.join(", ", names);
  }
}
