package dev.gatewright.targets.publishing;

import dev.gatewright.targets.workflows.CommandLine;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The actions that upload to a package index. */
final class ActionUploads {
  private static final String OFFICIAL = "pypa/gh-action-pypi-publish";

  private ActionUploads() {}

  /** Where the inputs of an action say where and with what. */
  private record Inputs(List<String> urls, List<String> passwords, boolean trusted) {}

  private static @Nullable Inputs inputs(String name) {
    return switch (name) {
      case "pypa/gh-action-pypi-publish" ->
          new Inputs(List.of("repository-url", "repository_url"), List.of("password"), true);
      case "jrubics/poetry-publish" ->
          new Inputs(
              List.of("repository_url"), List.of("pypi_token", "repository_password"), false);
      case "casperdcl/deploy-pypi" -> new Inputs(List.of("url"), List.of("password"), false);
      default -> null;
    };
  }

  /** Where and with what a step uploads by its action; null when it does not. */
  static ScriptUploads.@Nullable Found of(StepSite site, Scope scope, boolean identity) {
    String name = site.action().toLowerCase(Locale.ROOT);
    Inputs inputs = inputs(name);
    if (inputs == null || site.step().uses() == null) {
      return null;
    }
    Evaluator evaluator = new Evaluator(scope);
    Term url = first(site, inputs.urls(), evaluator);
    Term password = first(site, inputs.passwords(), evaluator);
    return new ScriptUploads.Found(
        site.step().uses().span(),
        name,
        Target.at(url),
        Credential.of(password, inputs.trusted() && identity));
  }

  private static Term first(StepSite site, List<String> names, Evaluator evaluator) {
    for (String name : names) {
      Term value = evaluator.term(site.input(name));
      if (!value.text().isEmpty()) {
        return value;
      }
    }
    return Term.NOTHING;
  }

  /** The command that an action runs for its caller; empty when it runs none that is known. */
  static List<String> command(StepSite site, Scope scope) {
    if (!site.uses("pyo3/maturin-action")) {
      return List.of();
    }
    Evaluator evaluator = new Evaluator(scope);
    List<String> words = new ArrayList<>();
    words.add("maturin");
    words.add(evaluator.term(site.input("command")).text());
    for (String word : evaluator.term(site.input("args")).text().split("\\s+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return CommandLine.bare(words);
  }

  /**
   * Whether the action of a step attests what it uploads; null when that cannot be told.
   *
   * @param trusted whether it uses the identity of the run
   */
  static @Nullable Boolean attests(StepSite site, Scope scope, boolean trusted) {
    if (!site.uses(OFFICIAL)) {
      return false;
    }
    Term wanted = new Evaluator(scope).term(site.input("attestations"));
    if (!wanted.isKnown()) {
      return null;
    }
    // Since v1.11 it attests by default, when it uses the identity of the run.
    return trusted && !wanted.text().equalsIgnoreCase("false") && !isOld(site);
  }

  private static boolean isOld(StepSite site) {
    String uses = site.step().uses() == null ? "" : site.step().uses().text();
    String ref = uses.substring(uses.indexOf('@') + 1);
    if (!ref.startsWith("v1.")) {
      return false;
    }
    String minor = ref.substring(3).split("\\.", 2)[0];
    return minor.length() <= 2
        && !minor.isEmpty()
        && minor.chars().allMatch(Character::isDigit)
        && Integer.parseInt(minor) < 11;
  }

  /** Whether an action that is not known says by its name that it uploads. */
  static boolean named(String action) {
    String name = action.toLowerCase(Locale.ROOT);
    return name.contains("pypi") && inputs(name) == null && !name.contains("cache");
  }
}
