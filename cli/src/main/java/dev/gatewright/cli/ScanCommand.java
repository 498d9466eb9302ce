package dev.gatewright.cli;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Ignoring;
import dev.gatewright.checks.Question;
import dev.gatewright.gate.Sieve;
import dev.gatewright.gate.Sifted;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
import dev.gatewright.reports.ForReview;
import dev.gatewright.reports.ScanReports;
import dev.gatewright.reports.ScanResult;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.declared.Names;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code gatewright scan}: the checks without a checklist. */
final class ScanCommand implements Command {
  /** Checks that ask about one named thing, which only a checklist can name. */
  private static final Set<String> NAMED =
      Set.of(
          "documents/checklist-date",
          "environment/variable-set",
          "repository/compose-secret-external");

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public String summary() {
    return "Run the checks without a checklist, like a linter: findings only.";
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
        List.of(
            Flag.repeated("only", "FAMILY", "run this family of checks alone"),
            Flag.valued("fail-at", "SEVERITY", "exit 1 from this severity on (default: medium)"),
            Flag.valued("format", "F", "text, json or sarif")),
        Project.FLAGS.subList(1, Project.FLAGS.size()),
        Output.FLAGS);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright scan", "every family that needs no environment"),
        new Example(
            "gatewright scan --only environment --env-file .env.production",
            "judge one environment file"));
  }

  @Override
  public int run(Invocation invocation) {
    Severity failAt = severity(invocation.value("fail-at").orElse("medium"));
    Project project = Project.open(invocation, 0);
    Set<String> only = families(invocation);
    boolean environment =
        only.contains("environment")
            || invocation.has("env")
            || invocation.has("env-file")
            || !project.declarations().settings().environmentFiles().isEmpty();
    Seen seen = new Seen(project.sights());
    for (Check check : Checks.all()) {
      Rule rule = Checks.rule(check.id());
      boolean wanted = only.isEmpty() || only.contains(rule.family());
      boolean blind = rule.family().equals("environment") && !environment;
      if (wanted && !blind && !NAMED.contains(check.id())) {
        Question question = new Question(rule, rule.severity(), Map.of());
        seen.add(rule, check.verify(question, project.sights()));
      }
    }
    if (only.isEmpty() || only.contains(Checks.rule(Ignoring.ID).family())) {
      seen.findings.addAll(seen.sieve.idle());
    }
    invocation.print(render(invocation, project, seen));
    boolean stands = seen.findings.stream().anyMatch(one -> one.severity().compareTo(failAt) >= 0);
    return stands || !seen.unseen.isEmpty() ? ExitCode.SHUT : ExitCode.OPEN;
  }

  /** What the checks said, sorted by what becomes of it. */
  private static final class Seen {
    private final Sieve sieve;
    private final Set<Finding> findings = new TreeSet<>(ScanCommand::compare);
    private final List<ForReview> review = new ArrayList<>();
    private final List<Coverage> unseen = new ArrayList<>();

    Seen(Sights sights) {
      this.sieve = new Sieve(sights);
    }

    void add(Rule rule, Answer answer) {
      Sifted sifted = sieve.sift(new CheckCall(rule.id(), Map.of()), answer);
      switch (answer) {
        case Answer.Fail _ -> findings.addAll(sifted.standing());
        case Answer.Unknown unknown ->
            unseen.add(new Coverage(rule.id(), false, unknown.why(), 0, List.of()));
        case Answer.Manual manual ->
            review.add(new ForReview(rule.id(), rule.severity(), manual.why(), manual.findings()));
        case Answer.Pass _, Answer.NotApplicable _ -> {
          // Nothing to report: a linter speaks of what it found and of what it could not see.
        }
      }
    }
  }

  private static String render(Invocation invocation, Project project, Seen seen) {
    List<Coverage> coverage = new ArrayList<>(project.sights().coverage());
    coverage.addAll(seen.unseen);
    ScanResult result =
        new ScanResult(
            new Tool("gatewright", Main.version()),
            project.sights().at(),
            subject(project),
            List.copyOf(seen.findings),
            seen.review,
            seen.sieve.ignored(),
            coverage);
    String format = invocation.value("format").orElse("text");
    return switch (format) {
      case "text" -> ScanReports.text(result, Output.options(invocation));
      case "json" -> ScanReports.json(result);
      case "sarif" -> ScanReports.sarif(result);
      default ->
          throw CommandException.usage("No such format: " + format, "Formats: text, json, sarif");
    };
  }

  private static Subject subject(Project project) {
    return switch (project.sights().repository()) {
      case Sight.Known<Repository>(Repository git) ->
          new Subject(project.typed(), git.commit().orElse(null), git.dirty());
      case Sight.Unseen<Repository> _ -> new Subject(project.typed(), null, null);
    };
  }

  private static Severity severity(String name) {
    Severity severity = Names.severity(name);
    if (severity == null) {
      throw CommandException.usage(
          "No such severity: " + name, "Severities: low, medium, high, critical");
    }
    return severity;
  }

  private static Set<String> families(Invocation invocation) {
    Set<String> known = new TreeSet<>();
    Checks.all().forEach(check -> known.add(check.id().substring(0, check.id().indexOf('/'))));
    Set<String> only = new TreeSet<>(invocation.values("only"));
    for (String family : only) {
      if (!known.contains(family)) {
        throw CommandException.usage(
            "No such family: " + family, "Families: " + String.join(", ", known));
      }
    }
    return only;
  }

  /** By place, then by check, so that the same findings come in the same order. */
  private static int compare(Finding a, Finding b) {
    int order = key(a).compareTo(key(b));
    return order != 0 ? order : Integer.compare(line(a), line(b));
  }

  private static String key(Finding finding) {
    String file = finding.place() == null ? "" : finding.place().file();
    return file + "\0" + finding.check() + "\0" + finding.fingerprint();
  }

  private static int line(Finding finding) {
    return finding.place() == null ? 0 : finding.place().line();
  }
}
