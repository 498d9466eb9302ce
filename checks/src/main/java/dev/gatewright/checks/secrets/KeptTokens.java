package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.checks.UploadNames;
import dev.gatewright.model.Answer;
import dev.gatewright.model.Confidence;
import dev.gatewright.model.Finding;
import dev.gatewright.model.Looked;
import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Carrier;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Gap;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tokens that are kept in environments: in their files, and in the variables of a process. */
final class KeptTokens {
  static final String HAND_IN =
      "Run gatewright check --env where the tokens are used, or name the file: --env-file FILE.";

  private static final String MESSAGE = "A token is kept in the environment";
  private static final String FIX =
      "Take it out, revoke it, and upload with a trusted publisher; or hand a new one to the one"
          + " step that uploads, from the store of secrets.";

  /** A path by which a value is judged as one of an environment file. */
  private static final String AS_FILE = "environment/.env";

  /** Rules of tokens that upload to an index of packages. */
  private static final Set<String> PUBLISHING =
      Set.of(
          "pypi-token",
          "testpypi-token",
          "pypi-style-token",
          "npm-token",
          "npm-legacy-token",
          "npmrc-password",
          "npmrc-basic-auth",
          "rubygems-key",
          "rubygems-legacy-key",
          "crates-token",
          "cargo-registry-token",
          "nuget-key",
          "nuget-config-password",
          "clojars-token");

  private final Question question;
  private final Sights sights;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> candidates = new ArrayList<>();
  private final List<Gap> doubts = new ArrayList<>();
  private final List<Looked> looked = new ArrayList<>();
  private final Set<String> files = new TreeSet<>();

  KeptTokens(Question question, Sights sights) {
    this.question = question;
    this.sights = sights;
  }

  Answer answer(List<Deployment> deployments) {
    deployments.forEach(this::look);
    Answer written = written();
    if (written instanceof Answer.Fail) {
      findings.addAll(0, written.findings());
    }
    if (!findings.isEmpty()) {
      String why = findings.size() == 1 ? "1 token is" : findings.size() + " tokens are";
      return new Answer.Fail(why + " kept in the environment", findings, looked);
    }
    if (written instanceof Answer.Unknown) {
      return written;
    }
    if (!doubts.isEmpty()) {
      return new Answer.Unknown(doubts.getFirst().why(), doubts.getFirst().remedy(), looked);
    }
    if (!candidates.isEmpty()) {
      return new Answer.Manual(
          "What a variable for upload tokens holds may be one; a person has to look",
          candidates,
          looked);
    }
    return written instanceof Answer.Pass
        ? new Answer.Pass("No token is kept in the environment", looked)
        : written;
  }

  /** What the search of the directory found in files that the environment is read from. */
  private Answer written() {
    if (files.isEmpty()) {
      return new Answer.Pass("", looked);
    }
    SecretsSeen seen = sights.secrets().workTree(files::contains, "files of the environment");
    looked.addAll(seen.looked());
    return SecretAnswers.of(question, seen, MESSAGE, MESSAGE, SecretAnswers::keyOrToken);
  }

  private void look(Deployment deployment) {
    looked.add(new Looked("environment", deployment.name(), deployment.variables().size()));
    file(deployment.place());
    for (Variable variable : deployment.variables()) {
      boolean searched = file(variable.place());
      switch (variable.value()) {
        case Value.Literal(String text) -> {
          if (!searched) {
            look(deployment, variable, text);
          }
        }
        case Value.Unresolved(Value.Whence whence, String reason, String fallback) -> {
          if (!searched && fallback != null) {
            look(deployment, variable, fallback);
          }
          boolean kept = whence == Value.Whence.SECRET_STORE || whence == Value.Whence.FILE;
          if (!kept && UploadNames.has(variable.name())) {
            doubts.add(new Gap(reason, HAND_IN));
          }
        }
      }
    }
    doubts.addAll(deployment.gaps());
  }

  /** Whether the search of the directory covers a file; then it is asked for it. */
  private boolean file(@Nullable Place place) {
    if (place == null || !sights.tree().has(place.file())) {
      return false;
    }
    files.add(place.file());
    return true;
  }

  private void look(Deployment deployment, Variable variable, String text) {
    byte[] line = (variable.name() + "=" + text + "\n").getBytes(StandardCharsets.UTF_8);
    boolean upload = UploadNames.has(variable.name());
    List<SecretSighting> ours =
        sights.secrets().search(AS_FILE, line).stream()
            .filter(one -> upload || PUBLISHING.contains(one.rule().id()))
            .toList();
    for (SecretSighting one : ours) {
      if (one.stands()) {
        token(deployment, variable, one);
        return;
      }
    }
    for (SecretSighting one : ours) {
      if (upload || one.confidence() != Confidence.LOW) {
        candidates.add(finding(variable, one));
        return;
      }
    }
  }

  /**
   * A job is handed its token in the environment: there it is not kept, if it comes from a store.
   */
  private void token(Deployment deployment, Variable variable, SecretSighting one) {
    if (variable.carrier() != Carrier.PROCESS || !runs(deployment, "CI")) {
      findings.add(finding(variable, one));
      return;
    }
    String name = Visible.of(variable.name(), 60);
    String place =
        runs(deployment, "GITHUB_ACTIONS")
            ? HandOver.of(sights.workflows(), variable.name())
            : null;
    if (place == null) {
      doubts.add(
          new Gap(
              name + " holds a token in a job, and no workflow shows that a store hands it over",
              "Hand it to the one step that uploads: env: " + name + ": ${{ secrets.NAME }}."));
    } else {
      looked.add(new Looked("workflows", place + " hands over " + name, 1));
    }
  }

  private static boolean runs(Deployment deployment, String mark) {
    return deployment.named(mark).stream()
        .anyMatch(one -> one.value() instanceof Value.Literal(String text) && text.equals("true"));
  }

  private Finding finding(Variable variable, SecretSighting one) {
    String evidence =
        Visible.of(variable.name(), 60) + ": " + one.rule().title() + ", " + one.shown();
    return question.finding(MESSAGE, evidence, variable.place(), variable.excerpt(), FIX);
  }
}
