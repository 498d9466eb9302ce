package dev.gatewright.cli;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Ignoring;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.secrets.SecretScan;
import dev.gatewright.gate.Asking;
import dev.gatewright.gate.Sieve;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Severity;
import dev.gatewright.model.Subject;
import dev.gatewright.model.Tool;
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
          "github/commits-since-trusted",
          "github/secrets-removed",
          "github/secrets-updated-since",
          "github/snapshot-diff",
          "github/tree-equals-trusted",
          "github/workflows-disabled",
          "github/workflows-enabled-after-gate",
          "repository/compose-secret-external");

  /** Checks that say once more what others say. */
  private static final Set<String> ROLL_UPS = Set.of("workflows/no-high-findings");

  /** The one check of secrets that looks at an environment. */
  private static final String ENVIRONMENT = "secrets/environment";

  /** The family of checks that look at a package index, and the parameter that names it. */
  private static final String INDEX = "index";

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
            Flag.valued("format", "F", "text, json or sarif"),
            Memory.FLAG),
        AnswerInput.FLAGS,
        ScanMode.FLAGS,
        ScanFix.FLAGS,
        Project.FLAGS.subList(1, Project.FLAGS.size()),
        Output.FLAGS);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright scan", "every family that needs no environment"),
        new Example(
            "gatewright scan --only environment --env-file .env.production",
            "judge one environment file"),
        new Example(
            "gatewright scan --only github --github OWNER/REPO",
            "judge the repository's settings, with the token in GITHUB_TOKEN"),
        new Example(
            "gatewright scan --only secrets --history", "secrets in the files and in every commit"),
        new Example("gatewright scan --fix", "see what can be mended safely, and mend it"),
        new Example("gatewright scan --staged", "secrets in the next commit, for a hook"),
        new Example(
            "gatewright scan --since origin/main", "secrets in the commits of this branch"));
  }

  @Override
  public int run(Invocation invocation) {
    Severity failAt = severity(invocation.value("fail-at").orElse("medium"));
    ScanMode mode = ScanMode.of(invocation);
    Set<String> only = families(invocation);
    Project project = Project.open(invocation, 0);
    if (invocation.has("fix")) {
      return new ScanFix(invocation, project).run(only);
    }
    ScanSecrets secrets = new ScanSecrets(invocation, project.sights(), mode);
    ScanSeen seen = mode.narrow() ? secrets.scan() : scan(invocation, project, only, secrets);
    Memory.tell(invocation, project);
    project.answers().tell();
    invocation.print(render(invocation, project, seen, mode));
    boolean stands =
        seen.findings().stream().anyMatch(one -> one.severity().compareTo(failAt) >= 0);
    return stands || !seen.whole() ? ExitCode.SHUT : ExitCode.OPEN;
  }

  private static ScanSeen scan(
      Invocation invocation, Project project, Set<String> only, ScanSecrets secrets) {
    boolean environment =
        only.contains("environment")
            || invocation.has("env")
            || invocation.has("env-file")
            || !project.declarations().settings().environmentFiles().isEmpty();
    boolean github =
        only.contains("github")
            || invocation.value("github").isPresent()
            || project.declarations().settings().githubTarget() != null;
    Aside ahead = Aside.start(project.sights()::ignores);
    List<Question> questions = new ArrayList<>();
    for (Check check : Checks.all()) {
      Rule rule = Checks.rule(check.id());
      boolean wanted = only.isEmpty() || only.contains(rule.family());
      boolean asks = rule.family().equals("environment") || check.id().equals(ENVIRONMENT);
      boolean remote = ofGithub(rule) && !github;
      boolean blind = (asks && !environment) || remote;
      boolean apart =
          NAMED.contains(check.id())
              || ROLL_UPS.contains(check.id())
              || SecretScan.CHECKS.contains(check.id());
      if (wanted && !blind && !apart) {
        for (Map<String, String> asked : asked(rule, project, only)) {
          questions.add(new Question(rule, rule.severity(), asked));
        }
      }
    }
    ahead.join();
    ScanSeen seen = ask(questions, project.sights(), project.threads());
    if (only.isEmpty() || only.contains("secrets")) {
      secrets.directory(seen);
    }
    if (only.isEmpty() || only.contains(Checks.rule(Ignoring.ID).family())) {
      seen.findings(seen.sieve.idle());
    }
    return seen;
  }

  /** A check of the index that needs GitHub besides says itself what it lacks. */
  private static boolean ofGithub(Rule rule) {
    return rule.needs().contains("github") && !rule.family().equals(INDEX);
  }

  private static ScanSeen ask(List<Question> questions, Sights sights, int threads) {
    ScanSeen seen = new ScanSeen(new Sieve(sights));
    List<Answer> answers = Asking.all(sights, questions, threads);
    for (int i = 0; i < questions.size(); i++) {
      seen.add(questions.get(i).rule(), answers.get(i));
    }
    return seen;
  }

  /** What a check is asked: those of package indexes about each index that somebody named. */
  private static List<Map<String, String>> asked(Rule rule, Project project, Set<String> only) {
    if (!rule.family().equals(INDEX)) {
      return List.of(Map.of());
    }
    List<Map<String, String>> asked = new ArrayList<>();
    project.sights().indexes().wanted().forEach(name -> asked.add(Map.of(INDEX, name)));
    if (asked.isEmpty() && only.contains(INDEX)) {
      asked.add(Map.of());
    }
    return asked;
  }

  private static String render(
      Invocation invocation, Project project, ScanSeen seen, ScanMode mode) {
    List<Coverage> coverage = new ArrayList<>(project.sights().coverage());
    coverage.addAll(seen.coverage());
    ScanResult result =
        new ScanResult(
            new Tool("gatewright", Main.version()),
            project.sights().at(),
            subject(project, mode),
            seen.findings(),
            seen.review,
            seen.sieve.ignored(),
            seen.scan.excused(),
            seen.remarks,
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

  private static Subject subject(Project project, ScanMode mode) {
    if (mode == ScanMode.INPUT) {
      return new Subject(project.typed(), null, null);
    }
    return switch (project.sights().repository()) {
      case Sight.Known<Repository>(Repository git) ->
          // Whether files differ is of no matter to a search that reads none, and takes long.
          new Subject(
              project.typed(), git.commit().orElse(null), mode.narrow() ? null : git.dirty());
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
}
