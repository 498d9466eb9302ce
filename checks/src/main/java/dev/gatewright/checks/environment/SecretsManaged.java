package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
import dev.gatewright.targets.environment.MountedSecret;
import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import java.util.SortedSet;

/** Secrets come from a store of secrets and stand in no description, file or image. */
public final class SecretsManaged implements EnvironmentCheck {
  private static final String MESSAGE = "A secret stands in plain settings";
  private static final String FIX =
      "Keep it in a store: compose secrets with NAME_FILE, secretKeyRef, or a vault reference.";

  private static final String KEEP_FILE =
      "Take the text out of the repository, make a new secret, and name it as external.";

  /** Where platforms and stores put the files of secrets. */
  private static final String[] MOUNTS = {
    "/run/secrets/",
    "/var/run/secrets/",
    "/vault/secrets/",
    "/mnt/secrets",
    "/etc/secrets/",
    "/secrets/",
    "${CREDENTIALS_DIRECTORY}/",
    "/run/credentials/"
  };

  @Override
  public String id() {
    return "environment/secrets-managed";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      deployment.secrets().forEach(secret -> mounted(ruling, secret));
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && Credential.mayBeIn(variable)) {
          judge(ruling, sights, deployment, variable);
        }
      }
      deployment.gaps().forEach(gap -> ruling.doubt(gap.why(), gap.remedy()));
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, name -> SecretNames.kind(name).isPresent(), "secret")
        : ruling.answer("each secret comes from a store of secrets");
  }

  private static void mounted(Ruling ruling, MountedSecret secret) {
    switch (secret.kept()) {
      case OUTSIDE -> ruling.holds();
      case DESCRIPTION ->
          ruling.breaks(
              secret.place(),
              MESSAGE,
              "the text of the secret " + secret.name() + " is written in the description itself",
              KEEP_FILE);
      case TRACKED_FILE ->
          ruling.breaks(
              secret.place(),
              MESSAGE,
              "the secret " + secret.name() + " is read from a file that git tracks",
              KEEP_FILE);
    }
  }

  private static void judge(
      Ruling ruling, Sights sights, Deployment deployment, Variable variable) {
    switch (variable.value()) {
      case Value.Literal(String text) -> {
        if (!Credential.in(variable, text).isEmpty()) {
          literal(ruling, sights, variable);
        } else {
          ruling.holds();
        }
      }
      case Value.Unresolved(Value.Whence whence, String reason, String fallback) -> {
        if (fallback != null && !Credential.in(variable, fallback).isEmpty()) {
          String evidence = variable.name() + " falls back to a value written there";
          ruling.breaks(variable, MESSAGE, evidence, FIX);
          return;
        }
        switch (whence) {
          case SECRET_STORE -> ruling.holds();
          case FILE -> file(ruling, deployment, variable);
          case ELSEWHERE, PROMISED, COMMAND ->
              ruling.doubt(reason + "; whether a store of secrets sets it is not seen", FIX);
        }
      }
    }
  }

  /** A secret in a file comes from a store when the file lies where platforms put their secrets. */
  private static void file(Ruling ruling, Deployment deployment, Variable variable) {
    String name = variable.name() + "_FILE";
    boolean compose = deployment.place() != null && deployment.name().contains("compose");
    for (Variable named : deployment.named(name)) {
      if (named.value() instanceof Value.Literal(String path) && !mounts(path.strip())) {
        ruling.doubt(name + " names a file, and what puts it there is not seen", FIX);
        return;
      }
      if (compose && deployment.secrets().isEmpty()) {
        ruling.doubt(name + " names a file of a secret, and no secret is given to it", FIX);
        return;
      }
    }
    ruling.holds();
  }

  private static boolean mounts(String path) {
    for (String folder : MOUNTS) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private static void literal(Ruling ruling, Sights sights, Variable variable) {
    String name = variable.name();
    switch (variable.carrier()) {
      case DESCRIPTION ->
          ruling.breaks(variable, MESSAGE, name + " is written in the description itself", FIX);
      case REPOSITORY_FILE ->
          ruling.breaks(variable, MESSAGE, name + " is written in a file of the repository", FIX);
      case NAMED_FILE -> {
        if (variable.place() != null && tracked(sights, variable.place().file())) {
          ruling.breaks(variable, MESSAGE, name + " is written in a file that git tracks", FIX);
        } else {
          untold(ruling, name);
        }
      }
      case PROCESS -> untold(ruling, name);
    }
  }

  private static void untold(Ruling ruling, String name) {
    ruling.doubt(
        name + " is set, and a value does not say what put it there",
        "Check the repository that deploys the service, without --env and --env-file.");
  }

  private static boolean tracked(Sights sights, String file) {
    return sights.repository() instanceof Sight.Known<Repository>(Repository repository)
        && repository.tracked() instanceof Sight.Known<SortedSet<String>>(var paths)
        && paths.contains(file);
  }
}
