package dev.gatewright.cli;

import dev.gatewright.checklist.Packs;
import dev.gatewright.checks.Check;
import dev.gatewright.checks.Checks;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.CheckCall;
import dev.gatewright.model.Control;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Rule;
import dev.gatewright.model.Verdict;
import dev.gatewright.reports.JsonWriter;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.TargetOptions;
import dev.gatewright.targets.sight.TreeLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code gatewright env}: judges an environment by itself. */
final class EnvCommand implements Command {
  /** The control that names every check of an environment. */
  private static final String CONTROL = "environment-validated";

  @Override
  public String name() {
    return "env";
  }

  @Override
  public String summary() {
    return "Judge an environment: this process's own, or the one a dotenv file describes.";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public int maxArguments() {
    return 0;
  }

  @Override
  public List<Flag> flags() {
    return List.of(
        Flag.repeated("env-file", "FILE", "judge this dotenv file instead of the process"),
        Flag.valued("format", "F", "text or json"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright env --format json", "exit 1 stops a deployment that is not fit"),
        new Example("gatewright env --env-file .env.production", "before it is deployed"));
  }

  @Override
  public int run(Invocation invocation) {
    Sights sights = new Sights(options(invocation));
    Map<Rule, Answer> answers = new LinkedHashMap<>();
    Verdict worst = Verdict.NOT_APPLICABLE;
    for (CheckCall call : calls()) {
      Check check = Checks.named(call.check()).orElse(null);
      if (check == null) {
        invocation.tell("gatewright: no check yet: " + call.check());
        worst = worst.worse(Verdict.UNKNOWN);
        continue;
      }
      Rule rule = Checks.rule(check.id());
      Question question = new Question(rule, rule.severity(), call.parameters());
      Answer answer = question.unreadable().orElseGet(() -> check.verify(question, sights));
      answers.put(rule, answer);
      worst = worst.worse(answer.verdict());
    }
    boolean valid = worst == Verdict.PASS || worst == Verdict.NOT_APPLICABLE;
    invocation.print(Formats.json(invocation) ? json(answers, valid) : text(answers, valid));
    return valid ? ExitCode.OPEN : ExitCode.SHUT;
  }

  private static TargetOptions options(Invocation invocation) {
    List<Path> files = new ArrayList<>();
    for (String typed : invocation.values("env-file")) {
      Path path = invocation.path(typed).toAbsolutePath().normalize();
      if (!Files.isRegularFile(path)) {
        throw CommandException.usage("No such file: " + typed, null);
      }
      files.add(path);
    }
    Map<String, String> process = files.isEmpty() ? invocation.terminal().environment() : null;
    return new TargetOptions(
        invocation.terminal().directory(),
        invocation.at(),
        Declarations.NONE,
        files,
        process,
        TreeLimits.DEFAULT);
  }

  private static List<CheckCall> calls() {
    Control control = new Packs().control(CONTROL).orElseThrow();
    return control.checks();
  }

  private static String text(Map<Rule, Answer> answers, boolean valid) {
    StringBuilder out = new StringBuilder();
    answers.forEach(
        (rule, answer) -> {
          String verdict = answer.verdict().id();
          out.append(verdict).append(" ".repeat(Math.max(1, 16 - verdict.length())));
          out.append(rule.id()).append("\n    ").append(Texts.visible(answer.why())).append('\n');
        });
    out.append(valid ? "The environment is fit.\n" : "The environment is not fit.\n");
    return out.toString();
  }

  private static String json(Map<Rule, Answer> answers, boolean valid) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out).beginObject();
    json.field("valid", valid);
    json.beginArray("checks");
    for (Map.Entry<Rule, Answer> entry : answers.entrySet()) {
      Answer answer = entry.getValue();
      json.beginObject();
      json.field("check", entry.getKey().id());
      json.field("severity", entry.getKey().severity().id());
      json.field("verdict", answer.verdict().id());
      json.field("why", answer.why());
      List<String> evidence = new ArrayList<>();
      for (Finding finding : answer.findings()) {
        evidence.add(finding.evidence());
      }
      json.field("evidence", evidence);
      json.endObject();
    }
    json.endArray().endObject().end();
    return out.toString();
  }
}
