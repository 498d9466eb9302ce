package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Severity;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Source;
import dev.gatewright.targets.workflows.Calls;
import dev.gatewright.targets.workflows.ExpressionSite;
import dev.gatewright.targets.workflows.Expressions;
import dev.gatewright.targets.workflows.StepSite;
import dev.gatewright.targets.workflows.WorkflowFile;
import dev.gatewright.targets.workflows.Workflows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rule noted about the workflows, and the answer that follows from it. */
final class Notes {
  private static final String READ =
      "Correct the file; GitHub refuses it as it is. actionlint says more.";
  private static final int LONGEST_EVIDENCE = 160;

  /** The parameter by which a roll-up asks for findings of a weight or more, and no others. */
  static final String AT_LEAST = "at-least";

  /** What those it does not ask for are counted as. */
  static final String LESSER = "findings of lower severity";

  private final WorkflowRule rule;
  private final Question question;
  private final Sights sights;
  private final List<Finding> against = new ArrayList<>();
  private final List<Finding> doubtful = new ArrayList<>();
  private final List<Finding> excused = new ArrayList<>();
  private final ZizmorExcuses excuses;
  private final Lazy<List<SecretReads.Read>> secretReads;
  private final Set<String> told = new HashSet<>();
  private final Map<String, Integer> met = new TreeMap<>();
  private @Nullable String unseen;
  private @Nullable WorkflowFile file;

  Notes(WorkflowRule rule, Question question, Sights sights) {
    this.rule = rule;
    this.question = question;
    this.sights = sights;
    this.secretReads = new Lazy<>(() -> SecretReads.of(sights.workflows()));
    this.excuses =
        new ZizmorExcuses(question.rule().also().getOrDefault("zizmor", List.of()), sights);
  }

  void enter(WorkflowFile next) {
    file = next;
  }

  /** What the item asks. */
  Question question() {
    return question;
  }

  /** Which jobs of all workflows read which secrets. */
  List<SecretReads.Read> secretReads() {
    return secretReads.get();
  }

  /** Everything else that can be looked at. */
  Sights sights() {
    return sights;
  }

  /** Who calls the workflows and the actions. */
  Calls calls() {
    return sights.workflows().calls();
  }

  /** Something of the kind the rule speaks of was met, for better or worse. */
  void met(String what) {
    met(what, 1);
  }

  /** So many of them were met. */
  void met(String what, int times) {
    met.merge(what, times, Integer::sum);
  }

  /**
   * Something speaks against the rule.
   *
   * @param evidence what was seen; never a secret
   */
  void found(String evidence, Span span) {
    found(question.severity(), rule.message(), evidence, span, rule.fix());
  }

  /**
   * Something speaks against the rule, with its own weight and words.
   *
   * @param severity how bad it is; never more than the item that asks
   */
  void found(Severity severity, String message, String evidence, Span span, String fix) {
    add(against, severity, message, evidence, span, fix);
  }

  /** Something that only a person can tell from a fault. */
  void doubt(Severity severity, String message, String evidence, Span span, String fix) {
    add(doubtful, severity, message, evidence, span, fix);
  }

  /** Something at a place of the file at hand could not be looked at. */
  void unseen(Span span, String why) {
    if (unseen == null) {
      unseen = current().path() + ":" + span.line() + ": " + why;
    }
  }

  /** Scripts of a file that can be read only in part. */
  void scripts(WorkflowFile of) {
    for (StepSite site : of.steps()) {
      YamlScalar run = site.step().run();
      if (run != null && !site.remarks().isEmpty()) {
        unseen(run.span(), "the script cannot be read whole: " + site.remarks().getFirst());
      }
    }
  }

  /** The expressions that can be read; the others are noted as not seen. */
  List<ExpressionSite> expressions(Expressions all) {
    all.broken().forEach(one -> unseen(one.span(), one.why()));
    return all.sites();
  }

  private void add(
      List<Finding> to, Severity severity, String message, String evidence, Span span, String fix) {
    String path = current().path();
    String shown = Visible.of(evidence, LONGEST_EVIDENCE);
    // An anchor's steps are met again wherever an alias stands for them.
    if (!told.add(path + ":" + span + message + shown)) {
      return;
    }
    Severity weight = severity.compareTo(question.severity()) > 0 ? question.severity() : severity;
    if (weight.compareTo(Severity.HIGH) < 0 && question.parameter(AT_LEAST, "").equals("high")) {
      met(LESSER);
      return;
    }
    List<Finding> list = excuses.cover(current(), span) ? excused : to;
    list.add(
        question.finding(
            weight,
            message,
            shown,
            Source.place(path, span),
            Source.excerpt(current().source(), span),
            fix));
  }

  private WorkflowFile current() {
    if (file == null) {
      throw new IllegalStateException("A note without a file");
    }
    return file;
  }

  /** The answer to what was asked. */
  Answer answer() {
    List<Looked> looked = looked();
    if (!against.isEmpty()) {
      List<Finding> all = new ArrayList<>(against);
      all.addAll(doubtful);
      String first = against.getFirst().message();
      String more = against.size() == 1 ? "" : ", and " + (against.size() - 1) + " more";
      return new Answer.Fail(first + more, all, looked);
    }
    Workflows workflows = sights.workflows();
    Answer gap = gap(workflows, looked);
    if (gap != null) {
      return gap;
    }
    if (!excused.isEmpty()) {
      List<Finding> all = new ArrayList<>(doubtful);
      all.addAll(excused);
      return new Answer.Manual(
          excused.getFirst().message() + ", excused for zizmor; nobody vouches for it by name",
          all,
          looked);
    }
    if (!doubtful.isEmpty()) {
      String places = doubtful.size() == 1 ? "1 place" : doubtful.size() + " places";
      return new Answer.Manual(
          doubtful.getFirst().message() + "; a person has to look at " + places, doubtful, looked);
    }
    if (workflows.files().isEmpty()) {
      return none(looked);
    }
    String absent = rule.absent();
    return absent != null && met.isEmpty()
        ? new Answer.NotApplicable(absent, looked)
        : new Answer.Pass(rule.proved(), looked);
  }

  private @Nullable Answer gap(Workflows workflows, List<Looked> looked) {
    List<Skipped> unread = workflows.skipped();
    if (!unread.isEmpty()) {
      Skipped first = unread.getFirst();
      return new Answer.Unknown(
          "Not every workflow could be read: " + first.file() + ": " + first.why(), READ, looked);
    }
    if (unseen != null) {
      return new Answer.Unknown(
          "Not all of it can be seen: " + unseen,
          "Write it so that it can be read, or let a person vouch for it.",
          looked);
    }
    return sights.tree().complete()
        ? null
        : new Answer.Unknown(
            "Part of the directory could not be listed: " + sights.tree().unlisted(),
            "Give the right to read it.",
            looked);
  }

  private Answer none(List<Looked> looked) {
    if (sights.tree().files().isEmpty()) {
      return new Answer.Unknown(
          "There was nothing to search",
          "Check the commit out, or name another directory.",
          looked);
    }
    List<String> others = sights.workflows().otherSystems();
    return others.isEmpty()
        ? new Answer.NotApplicable("There is no workflow and no action of GitHub", looked)
        : new Answer.Unknown(
            others.getFirst() + " is of another CI system and is not read",
            "Let a person vouch for it; only workflows of GitHub are read.",
            looked);
  }

  private List<Looked> looked() {
    List<Looked> looked = new ArrayList<>();
    looked.add(new Looked("workflows", "workflows and actions", sights.workflows().files().size()));
    met.forEach((what, count) -> looked.add(new Looked("workflows", what, count)));
    if (!excused.isEmpty()) {
      looked.add(new Looked("workflows", "findings excused for zizmor", excused.size()));
    }
    return looked;
  }
}
