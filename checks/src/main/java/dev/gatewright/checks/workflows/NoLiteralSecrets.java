package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.LiteralWeight;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code workflows/no-literal-secrets}: no workflow holds a credential as a literal. */
final class NoLiteralSecrets implements Check {
  private static final String MESSAGE = "A secret is written into a workflow";
  private static final String FIX =
      "Put it into the store of secrets and hand it over: ${{ secrets.NAME }}.";
  private static final String MEND = "Correct the file; GitHub refuses it as it is.";

  @Override
  public String id() {
    return "workflows/no-literal-secrets";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    WorkflowFiles files = WorkflowFiles.of(sights);
    SecretsSeen seen = sights.secrets().workTree(files::has, "files of workflows and actions");
    if (seen.looked().getFirst().count() == 0 && seen.whole()) {
      return files.none(sights);
    }
    Answer searched =
        SecretAnswers.of(question, seen, MESSAGE, "No workflow holds a secret", _ -> true);
    Weighed weighed = new Weighed(question, searched);
    files.read().forEach(weighed::file);
    return weighed.answer(searched, files);
  }

  /** What the places meant for secrets hold. */
  private static final class Weighed {
    private final Question question;
    private final Set<String> told = new HashSet<>();
    private final List<Finding> secrets = new ArrayList<>();
    private final List<Finding> candidates = new ArrayList<>();
    private final List<Skipped> unread = new ArrayList<>();
    private int scripts;
    private int oneJob;

    Weighed(Question question, Answer searched) {
      this.question = question;
      for (Finding finding : searched.findings()) {
        if (finding.place() != null) {
          told.add(finding.place().file() + ":" + finding.place().line());
        }
      }
    }

    void file(String path, YamlFile yaml) {
      WorkflowLiterals literals = WorkflowLiterals.in(yaml);
      scripts += literals.scripts();
      literals
          .unread()
          .forEach(
              span ->
                  unread.add(
                      new Skipped(path + ":" + span.line(), "is a script that cannot be read")));
      Set<String> throwaway = new HashSet<>();
      for (Literal one : literals.found()) {
        if (one.oneJob()) {
          throwaway.add(one.text());
        }
      }
      for (Literal one : literals.found()) {
        weigh(path, yaml, one, throwaway);
      }
    }

    private void weigh(String path, YamlFile yaml, Literal one, Set<String> throwaway) {
      LiteralWeight judged = LiteralWeight.of(one.name(), ": ", one.text(), path);
      LiteralWeight weight = one.registry() ? LiteralWeight.SECRET : judged;
      if (weight == LiteralWeight.PERHAPS && throwaway.contains(one.text())) {
        oneJob++;
        return;
      }
      if (weight == LiteralWeight.NONE || !told.add(path + ":" + one.span().line())) {
        return;
      }
      int length = one.text().codePointCount(0, one.text().length());
      Finding finding =
          question.finding(
              MESSAGE,
              Visible.of(one.name(), 60) + " is given a text of " + length + " characters",
              Source.place(path, one.span()),
              Source.maskedExcerpt(yaml.source(), one.span()),
              FIX);
      (weight == LiteralWeight.SECRET ? secrets : candidates).add(finding);
    }

    Answer answer(Answer searched, WorkflowFiles files) {
      List<Looked> looked = new ArrayList<>(searched.looked());
      looked.add(new Looked("workflows", "scripts of steps", scripts));
      if (oneJob > 0) {
        looked.add(
            new Looked("workflows", "passwords of containers that live for one job", oneJob));
      }
      if (searched instanceof Answer.Fail || !secrets.isEmpty()) {
        List<Finding> all = new ArrayList<>();
        all.addAll(searched instanceof Answer.Fail ? searched.findings() : List.of());
        all.addAll(secrets);
        String why = all.size() == 1 ? "1 secret is" : all.size() + " secrets are";
        return new Answer.Fail(why + " written into workflows", all, looked);
      }
      if (searched instanceof Answer.Unknown) {
        return searched;
      }
      List<Skipped> left = new ArrayList<>(files.unread());
      left.addAll(unread);
      if (!left.isEmpty()) {
        Skipped first = left.getFirst();
        return new Answer.Unknown(
            "Not every workflow could be read: " + first.file() + " " + first.why(), MEND, looked);
      }
      if (files.onlyOthers()) {
        return files.others(looked);
      }
      if (!candidates.isEmpty()) {
        List<Finding> all = new ArrayList<>(searched.findings());
        all.addAll(candidates);
        String what = candidates.size() == 1 ? "1 text in" : candidates.size() + " texts in";
        return new Answer.Manual(
            what + " workflows may be a password that is easy to guess; a person has to look",
            all,
            looked);
      }
      return searched instanceof Answer.Pass ? new Answer.Pass(searched.why(), looked) : searched;
    }
  }
}
