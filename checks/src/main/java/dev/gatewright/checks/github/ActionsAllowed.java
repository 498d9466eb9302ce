package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.ActionsPolicy;
import dev.gatewright.targets.github.ActionsPolicy.Allowed;
import dev.gatewright.targets.github.ChosenActions;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/actions-allowed}: the repository runs chosen actions alone, or pinned ones alone.
 */
final class ActionsAllowed implements GithubCheck {
  private static final String ANYBODY = "Actions of anybody may run, at any version";
  private static final String STRANGER = "Others than the declared actions may run";
  private static final String ABSENT = "A declared action may not run";
  private static final String FIX =
      "Choose the actions that may run, or ask for full-length commits, under Settings, Actions,"
          + " General.";

  @Override
  public String id() {
    return "github/actions-allowed";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ACTIONS_POLICY);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    List<String> wanted = declared == null ? null : declared.actions();
    ActionsPolicy policy = ruling.see(github.security().actionsPolicy());
    if (policy == null) {
      return ruling.answer("");
    }
    ruling.looked("policy for actions", 1);
    if (!policy.enabled()) {
      return ruling.answer("No workflow of the repository runs: Actions are switched off");
    }
    boolean pinned = Boolean.TRUE.equals(policy.pinned());
    ChosenActions chosen = null;
    if (policy.allowed() == Allowed.SELECTED && (wanted != null || !pinned)) {
      chosen = ruling.see(github.security().chosenActions());
    }
    if (policy.allowed() == null) {
      ruling.doubt("GitHub does not tell whose actions may run", "Run again.");
    } else if (!pinned) {
      anybody(ruling, policy, chosen);
    }
    if (wanted != null && policy.allowed() != null) {
      compare(ruling, policy.allowed(), chosen, wanted);
    }
    return ruling.answer(
        pinned
            ? "An action must be named by its commit to run"
            : "The actions of the owner may run, and those that were chosen");
  }

  /** Where an action need not be pinned, whoever can make one that may run decides what it does. */
  private static void anybody(Ruling ruling, ActionsPolicy policy, @Nullable ChosenActions chosen) {
    if (policy.allowed() == Allowed.ALL) {
      if (policy.pinned() == null) {
        ruling.doubt(
            "Actions of anybody may run, and GitHub does not tell whether they must be pinned",
            FIX);
      } else {
        ruling.against(ANYBODY, "all actions are allowed, and none need be pinned", FIX);
      }
    }
    for (String pattern : chosen == null ? List.<String>of() : chosen.patterns()) {
      if (wide(pattern)) {
        ruling.against(ANYBODY, "the pattern " + Ruling.shown(pattern), FIX);
      }
    }
  }

  /** Whether a pattern leaves open whose action it is; with {@code !} it takes some away. */
  private static boolean wide(String pattern) {
    String text = pattern.strip();
    int slash = text.indexOf('/');
    String owner = slash < 0 ? text : text.substring(0, slash);
    return !text.startsWith("!") && owner.indexOf('*') >= 0;
  }

  private static void compare(
      Ruling ruling, Allowed allowed, @Nullable ChosenActions chosen, List<String> declared) {
    if (allowed == Allowed.SELECTED && chosen == null) {
      return;
    }
    Set<String> real = new TreeSet<>();
    if (allowed == Allowed.ALL) {
      real.add("all");
    }
    if (chosen != null) {
      chosen.patterns().forEach(one -> real.add(plain(one)));
      if (chosen.github()) {
        real.add("github");
      }
      if (chosen.verified()) {
        real.add("verified");
      }
    }
    Set<String> left = new TreeSet<>();
    declared.forEach(one -> left.add(plain(one)));
    for (String one : real) {
      if (!left.remove(one)) {
        ruling.against(STRANGER, Ruling.shown(one), FIX);
      }
    }
    left.forEach(one -> ruling.against(ABSENT, Ruling.shown(one), FIX));
  }

  private static String plain(String entry) {
    return entry.strip().toLowerCase(Locale.ROOT);
  }
}
