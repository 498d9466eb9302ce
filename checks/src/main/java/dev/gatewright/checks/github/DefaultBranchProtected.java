package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubRule;
import dev.gatewright.targets.github.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code github/default-branch-protected}: the history of the default branch cannot be replaced,
 * and changes come to it by pull requests.
 */
final class DefaultBranchProtected implements GithubCheck {
  private static final String FIX =
      "Add a ruleset for the default branch under Settings, Rules: restrict deletions, block force"
          + " pushes, require a pull request.";

  private enum Demand {
    FORCE("Force pushes to the default branch are not refused"),
    DELETION("The default branch may be deleted"),
    REVIEW("Changes come to the default branch without the pull request that is asked for");

    private final String message;

    Demand(String message) {
      this.message = message;
    }
  }

  @Override
  public String id() {
    return "github/default-branch-protected";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.BRANCH_RULES);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    int reviews = reviews(ruling);
    if (reviews < 0) {
      return ruling.answer("");
    }
    Set<Demand> open = EnumSet.allOf(Demand.class);
    rules(ruling, github, reviews, open);
    if (!open.isEmpty()) {
      Optional<JsonValue> classic = ruling.see(github.protection());
      if (classic != null && classic.isPresent()) {
        ruling.looked("classic protection", 1);
        classic(ruling, classic.get(), reviews, open);
      }
    }
    String branch = Ruling.shown(github.repository().defaultBranch());
    if (open.isEmpty()) {
      return new Answer.Pass(said(branch, reviews), ruling.looked());
    }
    if (!ruling.doubts()) {
      open.forEach(one -> ruling.against(one.message, branch, FIX));
    }
    return ruling.answer("");
  }

  private static void rules(Ruling ruling, GitHub github, int reviews, Set<Demand> open) {
    List<GithubRule> rules = ruling.see("rules of the default branch", github.rules());
    for (GithubRule rule : rules == null ? List.<GithubRule>of() : rules) {
      switch (rule.type()) {
        case "non_fast_forward" -> open.remove(Demand.FORCE);
        case "deletion" -> open.remove(Demand.DELETION);
        case "pull_request" -> review(ruling, rule.parameters(), reviews, open);
        default -> {
          // Says nothing of these three.
        }
      }
    }
  }

  private static String said(String branch, int reviews) {
    String approvals =
        switch (reviews) {
          case 0 -> "";
          case 1 -> " with an approval";
          default -> " with " + reviews + " approvals";
        };
    return "Changes come to "
        + branch
        + " by pull requests"
        + approvals
        + "; force pushes and its deletion are refused";
  }

  /** How many approvals are asked for; negative, and noted, when the item names no number. */
  private static int reviews(Ruling ruling) {
    String text = ruling.question().parameter("reviews", "0");
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '6') {
      return text.charAt(0) - '0';
    }
    ruling.doubt(
        "The item asks for reviews: " + Ruling.shown(text) + ", which is no number from 0 to 6",
        "Write a number from 0 to 6 under the parameters of the item.");
    return -1;
  }

  private static void classic(Ruling ruling, JsonValue classic, int reviews, Set<Demand> open) {
    refused(ruling, classic, "allow_force_pushes", Demand.FORCE, open);
    refused(ruling, classic, "allow_deletions", Demand.DELETION, open);
    JsonValue wanted = classic.member("required_pull_request_reviews");
    if (open.contains(Demand.REVIEW) && wanted instanceof JsonValue.Members) {
      review(ruling, wanted, reviews, open);
    }
  }

  private static void refused(
      Ruling ruling, JsonValue classic, String member, Demand demand, Set<Demand> open) {
    JsonValue setting = classic.member(member);
    Boolean allowed = setting == null ? null : setting.truth("enabled");
    if (open.contains(demand) && allowed == null) {
      ruling.doubt("GitHub told of the protection of the branch only in part", "Run again.");
    } else if (Boolean.FALSE.equals(allowed)) {
      open.remove(demand);
    }
  }

  private static void review(
      Ruling ruling, @Nullable JsonValue demanded, int reviews, Set<Demand> open) {
    Long count = demanded == null ? null : demanded.number("required_approving_review_count");
    if (reviews == 0 || (count != null && count >= reviews)) {
      open.remove(Demand.REVIEW);
    } else if (count == null) {
      ruling.doubt("GitHub did not tell how many approvals a pull request needs", "Run again.");
    }
  }
}
