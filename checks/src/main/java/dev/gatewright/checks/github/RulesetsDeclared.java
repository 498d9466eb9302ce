package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubRuleset;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code github/rulesets-declared}: active rulesets and their bypasses are the declared ones. */
final class RulesetsDeclared implements GithubCheck {
  private static final String CLASSIC = "branch-protection";
  private static final String STRANGER = "A ruleset is active that is not declared";
  private static final String ABSENT = "A declared ruleset is not active";
  private static final String BYPASS = "Others than the declared may pass a ruleset by";
  private static final String IDLE = "A declared ruleset binds no ref, or demands nothing";
  private static final String REFS = "A ruleset binds other refs than the declared";
  private static final String UNENFORCED = " is there and not enforced";
  private static final String AGAIN = "Run again.";
  private static final String FIX = "Change it under Settings, Rules, or change what is declared.";

  @Override
  public String id() {
    return "github/rulesets-declared";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.RULESET, Part.BRANCH_PROTECTION);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    Map<String, List<String>> wanted =
        ruling.declared(declared == null ? null : declared.rulesets(), "rulesets");
    List<GithubRuleset> all = ruling.see("rulesets", github.rulesets());
    if (wanted == null || all == null) {
      return ruling.answer("");
    }
    Map<String, List<String>> left = new TreeMap<>(wanted);
    Map<String, List<String>> refs = declared == null ? null : declared.rulesetRefs();
    for (GithubRuleset one : all) {
      List<String> bypass = one.active() ? left.remove(one.name()) : null;
      if (one.active() && bypass == null) {
        ruling.against(STRANGER, Ruling.shown(one.name()), FIX);
      } else if (bypass != null) {
        bypass(ruling, github, one, bypass, refs == null ? null : refs.get(one.name()));
      }
    }
    classic(ruling, github, left);
    for (String name : left.keySet()) {
      String state = all.stream().anyMatch(one -> one.name().equals(name)) ? UNENFORCED : "";
      ruling.against(ABSENT, Ruling.shown(name) + state, FIX);
    }
    return ruling.answer("The active rulesets and who may pass them by are as declared");
  }

  private static void bypass(
      Ruling ruling,
      GitHub github,
      GithubRuleset one,
      List<String> declared,
      @Nullable List<String> refs) {
    GithubRuleset whole = ruling.see(github.ruleset(one.id()));
    if (whole == null) {
      return;
    }
    List<String> real = whole.bypass();
    refs(ruling, whole, refs);
    if (!whole.active()) {
      ruling.against(ABSENT, Ruling.shown(one.name()) + UNENFORCED, FIX);
    } else if (whole.idle()) {
      ruling.against(IDLE, Ruling.shown(one.name()), FIX);
    } else if (real == null) {
      ruling.doubt(
          "GitHub does not tell who may pass the ruleset " + Ruling.shown(one.name()) + " by",
          "Use a token of somebody who may change the ruleset.");
    } else {
      compare(ruling, one.name(), real, declared);
    }
  }

  private static void refs(Ruling ruling, GithubRuleset whole, @Nullable List<String> declared) {
    List<String> real = whole.refs();
    if (declared != null && real == null) {
      ruling.doubt(
          "GitHub does not tell which refs " + Ruling.shown(whole.name()) + " binds", AGAIN);
    } else if (declared != null && real != null && !same(declared, real)) {
      ruling.against(REFS, Ruling.shown(whole.name()) + ": " + Names.in(real), FIX);
    }
  }

  /** Whether both name the same refs; what is declared may leave {@code refs/heads/} out. */
  private static boolean same(List<String> declared, List<String> real) {
    Set<String> left = new TreeSet<>(real);
    for (String one : new TreeSet<>(declared)) {
      if (!left.remove(one) && !left.removeIf(ref -> bare(ref).equals(one))) {
        return false;
      }
    }
    return left.isEmpty();
  }

  private static String bare(String ref) {
    return ref.startsWith("!") ? "!" + RefGlob.bare(ref.substring(1)) : RefGlob.bare(ref);
  }

  /** Classic protection of the default branch is declared under a name of its own. */
  private static void classic(Ruling ruling, GitHub github, Map<String, List<String>> left) {
    Optional<JsonValue> protection = ruling.see(github.protection());
    if (protection == null) {
      left.remove(CLASSIC);
      return;
    }
    ruling.looked("classic protection of the default branch", protection.isPresent() ? 1 : 0);
    if (protection.isEmpty()) {
      return;
    }
    List<String> declared = left.remove(CLASSIC);
    List<String> real = ClassicBypass.of(protection.get());
    if (declared == null) {
      ruling.against(STRANGER, CLASSIC + ", the classic protection of the default branch", FIX);
    } else if (real == null) {
      ruling.doubt("GitHub does not tell who may pass the protection of the branch by", AGAIN);
    } else {
      compare(ruling, CLASSIC, real, declared);
    }
  }

  private static void compare(
      Ruling ruling, String name, List<String> real, List<String> declared) {
    if (!new TreeSet<>(real).equals(new TreeSet<>(declared))) {
      String who = real.isEmpty() ? "nobody" : Names.in(real);
      ruling.against(BYPASS, Ruling.shown(name) + ": " + who, FIX);
    }
  }
}
