package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.workflow.Dependabot;
import dev.gatewright.readers.workflow.DependabotReader;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check that looks at each update the settings of Dependabot name. */
interface DependabotRule extends Check {
  /** Where the settings lie. */
  List<String> PATHS = List.of(".github/dependabot.yml", ".github/dependabot.yaml");

  /** What speaks against an update, and where. */
  record Against(String evidence, Span span) {}

  /** Looks at one update. */
  Optional<Against> weigh(Question question, Dependabot.Update update);

  /** What holds when nothing speaks against it, as a sentence without its full stop. */
  String proved();

  /** What is wrong where something is found, the same text each time. */
  String message();

  /** What to do about it. */
  String fix();

  @Override
  default Answer verify(Question question, Sights sights) {
    List<Finding> findings = new ArrayList<>();
    List<Looked> looked = new ArrayList<>();
    for (String path : PATHS) {
      if (!sights.tree().has(path)) {
        continue;
      }
      if (!(sights.tree().text(path) instanceof Sight.Known<SourceText>(SourceText text))
          || !(DependabotReader.read(text) instanceof Parsed.Ok<Dependabot> ok)
          || !ok.diagnostics().isEmpty()) {
        return new Answer.Unknown(
            path + " could not be read as settings of Dependabot",
            "Correct the file; GitHub shows what is wrong below Insights, Dependency graph.",
            looked);
      }
      looked.add(new Looked("work-tree", path, ok.value().updates().size()));
      findings.addAll(weighed(question, path, text, ok.value()));
    }
    if (!findings.isEmpty()) {
      return new Answer.Fail(message(), findings, looked);
    }
    if (!looked.isEmpty()) {
      return new Answer.Pass(proved(), looked);
    }
    return absent(sights, looked);
  }

  private List<Finding> weighed(
      Question question, String path, SourceText text, Dependabot settings) {
    List<Finding> findings = new ArrayList<>();
    for (Dependabot.Update update : settings.updates()) {
      weigh(question, update)
          .map(
              against ->
                  question.finding(
                      message(),
                      against.evidence(),
                      Source.place(path, against.span()),
                      Source.excerpt(text, against.span()),
                      fix()))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Answer absent(Sights sights, List<Looked> looked) {
    return sights.tree().complete() && !sights.tree().files().isEmpty()
        ? new Answer.NotApplicable(
            "There are no settings of Dependabot",
            List.of(new Looked("work-tree", "files", sights.tree().files().size())))
        : new Answer.Unknown(
            "The directory could not be listed, or is empty", "Give the right to read it.", looked);
  }
}
