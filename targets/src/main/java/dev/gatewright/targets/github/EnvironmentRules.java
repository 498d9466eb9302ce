package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.github.GithubEnvironment.Reviewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The protection rules of one environment, taken one by one. */
final class EnvironmentRules {
  final List<Reviewer> reviewers = new ArrayList<>();
  final List<String> others = new ArrayList<>();
  long minutes;
  boolean review;
  @Nullable Boolean selfReview;

  /** Takes a rule; false where it lacks what it cannot be understood without. */
  boolean take(JsonValue rule) {
    String type = GithubShapes.word(rule, "type");
    if (type == null) {
      return false;
    }
    return switch (type) {
      case "wait_timer" -> timer(rule.number("wait_timer"));
      case "required_reviewers" -> {
        Boolean prevented = rule.truth("prevent_self_review");
        review = true;
        selfReview = prevented == null ? null : Boolean.valueOf(!prevented);
        yield reviewers(rule.items("reviewers"));
      }
      // What it demands stands in deployment_branch_policy.
      case "branch_policy" -> true;
      default -> others.add(type);
    };
  }

  private boolean timer(@Nullable Long given) {
    if (given != null) {
      minutes = Math.max(minutes, given);
    }
    return given != null;
  }

  private boolean reviewers(@Nullable List<JsonValue> all) {
    if (all == null) {
      return false;
    }
    for (JsonValue one : all) {
      JsonValue who = one.member("reviewer");
      String type = GithubShapes.word(one, "type");
      boolean team = "Team".equals(type);
      String name = who == null ? null : GithubShapes.word(who, team ? "slug" : "login");
      if (name == null || !(team || "User".equals(type))) {
        return false;
      }
      reviewers.add(new Reviewer(team, name));
    }
    return true;
  }
}
