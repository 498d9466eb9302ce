package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubAccount;
import dev.gatewright.targets.github.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code github/permission-matrix}: each role has the declared rights. */
final class PermissionMatrix implements GithubCheck {
  private static final String MESSAGE = "A role has other rights than the declared ones";
  private static final String FIX =
      "Change the role of the account, or what is declared under roles.";

  @Override
  public String id() {
    return "github/permission-matrix";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ACCOUNTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    Map<String, List<String>> roles =
        ruling.declared(declared == null ? null : declared.roles(), "roles");
    List<GithubAccount> accounts = ruling.see("accounts", github.accounts());
    if (roles == null || accounts == null) {
      return ruling.answer("");
    }
    for (GithubAccount one : accounts) {
      List<String> wanted = declared(roles, one.role());
      String who = Ruling.shown(one.login()) + " as " + Ruling.shown(one.role());
      if (wanted == null) {
        ruling.against(MESSAGE, who + ", a role that is not declared", FIX);
      } else if (!one.untold().isEmpty() && maybe(wanted, one)) {
        ruling.doubt(
            "GitHub does not tell of "
                + Ruling.shown(one.login())
                + " whether it has "
                + Names.in(one.untold()),
            "Run again.");
      } else if (!new HashSet<>(wanted).equals(new HashSet<>(one.rights()))) {
        ruling.against(
            MESSAGE,
            who + " has " + Names.in(one.rights()) + "; declared: " + Names.in(wanted),
            FIX);
      }
    }
    if (accounts.isEmpty()) {
      ruling.doubt(
          "GitHub shows no account at all, and there is always one", "Use an admin's token.");
    }
    return ruling.answer("Each of " + accounts.size() + " accounts has the rights of its role");
  }

  /** Whether the rights that are told could be the declared ones. */
  private static boolean maybe(List<String> wanted, GithubAccount one) {
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(one.rights());
    return wanted.containsAll(one.rights()) && one.untold().containsAll(missing);
  }

  /** GitHub calls two roles by two names. */
  private static @Nullable List<String> declared(Map<String, List<String>> roles, String role) {
    String other =
        switch (role) {
          case "read" -> "pull";
          case "write" -> "push";
          default -> role;
        };
    return roles.containsKey(role) ? roles.get(role) : roles.get(other);
  }
}
