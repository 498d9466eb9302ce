package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubRule;
import dev.gatewright.targets.github.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code github/required-checks}: a merge waits for the declared checks. */
final class RequiredChecks implements GithubCheck {
  private static final String MESSAGE = "The default branch does not wait for a declared check";
  private static final String FIX =
      "Require the check in a ruleset for the default branch under Settings, Rules.";

  @Override
  public String id() {
    return "github/required-checks";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.BRANCH_RULES);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    List<String> named = ruling.names("checks");
    List<String> wanted =
        named.isEmpty()
            ? ruling.declared(
                declared == null ? null : declared.requiredChecks(), "required-checks")
            : named;
    if (wanted == null) {
      return ruling.answer("");
    }
    if (wanted.isEmpty()) {
      ruling.doubt("No check is declared as required", "Name at least one under required-checks.");
    }
    Set<String> required = new TreeSet<>();
    List<GithubRule> rules = ruling.see("rules of the default branch", github.rules());
    for (GithubRule rule : rules == null ? List.<GithubRule>of() : rules) {
      if (rule.type().equals("required_status_checks")) {
        contexts(ruling, rule.parameters(), "required_status_checks", required);
      }
    }
    List<String> missing = missing(ruling, github, wanted, required, rules == null);
    if (!ruling.doubts()) {
      missing.forEach(one -> ruling.against(MESSAGE, Ruling.shown(one), FIX));
    }
    ruling.looked("required checks", required.size());
    return missing.isEmpty() && !wanted.isEmpty()
        ? new Answer.Pass(
            "A merge into "
                + Ruling.shown(github.repository().defaultBranch())
                + " waits for "
                + Names.in(wanted),
            ruling.looked())
        : ruling.answer("");
  }

  /** Those that neither a rule nor the classic protection requires. */
  private static List<String> missing(
      Ruling ruling, GitHub github, List<String> wanted, Set<String> required, boolean blind) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(required);
    if (!missing.isEmpty() || blind) {
      Optional<JsonValue> classic = ruling.see(github.protection());
      if (classic != null && classic.isPresent()) {
        JsonValue checks = classic.get().member("required_status_checks");
        if (checks instanceof JsonValue.Members) {
          contexts(ruling, checks, "checks", required);
        }
        missing.removeAll(required);
      }
    }
    return missing;
  }

  /** Takes the names of checks; where a rule does not name them, what is missing says nothing. */
  private static void contexts(
      Ruling ruling, @Nullable JsonValue holder, String member, Set<String> into) {
    List<JsonValue> all = holder == null ? null : holder.items(member);
    boolean whole = all != null;
    for (JsonValue one : all == null ? List.<JsonValue>of() : all) {
      String context = one.text("context");
      whole &= context != null;
      if (context != null) {
        into.add(context);
      }
    }
    if (!whole) {
      ruling.doubt("GitHub told of the required status checks only in part", "Run again.");
    }
  }
}
