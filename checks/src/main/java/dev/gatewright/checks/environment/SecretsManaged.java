package dev.gatewright.checks.environment;

import dev.gatewright.checks.Question;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.environment.Deployment;
import dev.gatewright.targets.environment.Environment;
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

  @Override
  public String id() {
    return "environment/secrets-managed";
  }

  @Override
  public Answer judge(Question question, Environment environment, Sights sights) {
    Ruling ruling = new Ruling(question, environment);
    for (Deployment deployment : environment.deployments()) {
      deployment.secrets().forEach(_ -> ruling.holds());
      for (Variable variable : deployment.variables()) {
        if (!variable.empty() && Credential.mayBeIn(variable)) {
          judge(ruling, sights, variable);
        }
      }
      deployment.gaps().forEach(gap -> ruling.doubt(gap.why(), gap.remedy()));
    }
    return ruling.untouched()
        ? Absence.of(ruling, sights, name -> SecretNames.kind(name).isPresent(), "secret")
        : ruling.answer("each secret comes from a store of secrets");
  }

  private static void judge(Ruling ruling, Sights sights, Variable variable) {
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
          case SECRET_STORE, FILE -> ruling.holds();
          case ELSEWHERE, PROMISED, COMMAND ->
              ruling.doubt(reason + "; whether a store of secrets sets it is not seen", FIX);
        }
      }
    }
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
