package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubAccount;
import dev.gatewright.targets.github.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      List<String> wanted = roles.get(one.role());
      String who = Ruling.shown(one.login()) + " as " + Ruling.shown(one.role());
      if (wanted == null) {
        ruling.against(MESSAGE, who + ", a role that is not declared", FIX);
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
}
