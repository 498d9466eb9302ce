package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubEnvironment;
import dev.gatewright.targets.github.GithubEnvironment.Branches;
import dev.gatewright.targets.github.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code github/environment-protection}: publishing environments ask for a reviewer or a wait. */
final class EnvironmentProtection implements GithubCheck {
  private static final String MESSAGE = "A publishing environment lets every deployment through";
  private static final String FIX =
      "Require reviewers under Settings, Environments, and prevent self-review.";

  private static final String SELF = "self-review";
  private static final String REFUSED = "refused";

  @Override
  public String id() {
    return "github/environment-protection";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ENVIRONMENTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    Publishing publishing = Publishing.of(ruling, sights, github);
    if (publishing == null) {
      return ruling.answer("");
    }
    known(ruling, "admin-bypass");
    known(ruling, SELF);
    RefPolicy policy = new RefPolicy(ruling, github);
    List<String> told = new ArrayList<>();
    List<String> apps = new ArrayList<>();
    for (GithubEnvironment one : publishing.found()) {
      boolean trial = publishing.trial(one);
      String how = how(one, trial);
      String open = how == null || held(one) ? null : policy.open(one);
      if (open != null) {
        ruling.against(MESSAGE, open + ", and asks for no reviewer and no wait", FIX);
      } else if (how != null) {
        told.add(Ruling.shown(one.name()) + " " + how + bypass(one));
        demands(ruling, one, trial);
      } else if (!one.others().isEmpty()) {
        apps.add(Ruling.shown(one.name()) + " (" + Names.in(one.others()) + ")");
      } else if (one.branches() == Branches.UNTOLD && publishing.trial(one)) {
        ruling.doubt("GitHub does not tell which refs may deploy to " + one.name(), "Run again.");
      } else {
        ruling.against(MESSAGE, Ruling.shown(one.name()) + why(one), FIX);
      }
    }
    return apps.isEmpty() || ruling.refuted() || ruling.doubts()
        ? ruling.answer("Every publishing environment is guarded: " + String.join("; ", told))
        : ruling.manual("A rule that GitHub does not describe guards " + String.join(", ", apps));
  }

  /** Whether a person or time holds a deployment back. */
  private static boolean held(GithubEnvironment one) {
    return !one.reviewers().isEmpty() || one.minutes() > 0;
  }

  /** How it holds a deployment back; null when it does not. */
  private static @Nullable String how(GithubEnvironment one, boolean trial) {
    if (!one.reviewers().isEmpty()) {
      return "asks for " + one.reviewers().size() + " possible reviewers";
    }
    if (one.minutes() > 0) {
      return "waits " + one.minutes() + " minutes";
    }
    boolean limited = one.branches() == Branches.NAMED || one.branches() == Branches.PROTECTED;
    return trial && limited ? "takes named or protected refs alone, for trying out" : null;
  }

  private static String why(GithubEnvironment one) {
    return one.review() ? " asks for a review by nobody" : " asks for no reviewer and no wait";
  }

  private static String bypass(GithubEnvironment one) {
    return Boolean.TRUE.equals(one.adminBypass()) ? " (administrators may pass it by)" : "";
  }

  /** A parameter that says something else than can be asked is told, and not passed over. */
  private static void known(Ruling ruling, String parameter) {
    String asked = ruling.question().parameter(parameter, REFUSED);
    if (!asked.equals(REFUSED)) {
      ruling.doubt(
          "The item asks for " + parameter + ": " + Ruling.shown(asked) + ", which means nothing",
          "Write " + parameter + ": " + REFUSED + ", or leave it out.");
    }
  }

  /** What an item may ask beyond that there is a rule. */
  private static void demands(Ruling ruling, GithubEnvironment one, boolean trial) {
    if (ruling.question().parameter("admin-bypass", "").equals(REFUSED)) {
      if (one.adminBypass() == null) {
        ruling.doubt("GitHub does not tell who may pass " + one.name() + " by", "Look by hand.");
      } else if (one.adminBypass()) {
        ruling.against(MESSAGE, Ruling.shown(one.name()) + " lets administrators by", FIX);
      }
    }
    if (ruling.question().parameter(SELF, "").equals(REFUSED) && (one.review() || !trial)) {
      if (!one.review()) {
        ruling.against(MESSAGE, Ruling.shown(one.name()) + " asks for no review at all", FIX);
      } else if (one.selfReview() == null) {
        ruling.doubt("GitHub does not tell of self-review in " + one.name(), "Look by hand.");
      } else if (one.selfReview()) {
        ruling.against(MESSAGE, Ruling.shown(one.name()) + " lets people review their own", FIX);
      }
    }
  }
}
