package dev.gatewright.checks.github;

import dev.gatewright.targets.github.GithubOrganization;
import dev.gatewright.targets.sight.Sight;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether GitHub has an audit log that machines can read, for whoever owns the repository. */
final class Plan {
  /** Plans on which GitHub shows the audit log to people alone. */
  private static final Set<String> WITHOUT =
      Set.of("free", "team", "bronze", "silver", "gold", "platinum");

  private Plan() {}

  /**
   * Why there is none to read; null, and noted as unseen, where there may be one.
   *
   * @param refused why the log was not shown
   */
  static @Nullable String without(
      Ruling ruling, GithubOrganization organization, Sight.Unseen<?> refused) {
    return switch (organization.plan()) {
      case Sight.Known<String>(String plan)
          when WITHOUT.contains(plan.toLowerCase(Locale.ROOT)) -> {
        ruling.looked("plan of the organisation", 1);
        yield "On the plan "
            + Ruling.shown(plan)
            + " GitHub shows the audit log to people alone, on the settings page of the"
            + " organisation";
      }
      case Sight.Known<String> _ -> {
        ruling.doubt(refused.why(), refused.remedy());
        yield null;
      }
      case Sight.Unseen<String> _ -> {
        ruling.doubt(
            refused.why() + ", and does not tell whether the plan of the organisation has one",
            refused.remedy());
        yield null;
      }
    };
  }

  /** Why a repository has no organisation's log; null where it may have one. */
  static @Nullable String personal(Ruling ruling, @Nullable Boolean organization) {
    if (organization == null) {
      ruling.doubt("GitHub does not tell whether a person owns the repository", "Run again.");
      return null;
    }
    if (organization) {
      return null;
    }
    ruling.looked("owner of the repository", 1);
    return "A person owns the repository, and GitHub shows a person's log to nobody else";
  }
}
