package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubAccount;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Set;

/** {@code github/admins-declared}: every admin is declared. */
final class AdminsDeclared implements GithubCheck {
  private static final String MESSAGE =
      "Somebody may administer the repository who is not declared";

  @Override
  public String id() {
    return "github/admins-declared";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.ACCOUNTS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    List<String> admins = ruling.declared(declared == null ? null : declared.admins(), "admins");
    List<GithubAccount> accounts = ruling.see("accounts", github.accounts());
    if (admins == null || accounts == null) {
      return ruling.answer("");
    }
    int real = 0;
    for (GithubAccount one : accounts) {
      real += one.admin() ? 1 : 0;
      if (one.admin() && !Names.has(admins, one.login())) {
        ruling.against(
            MESSAGE,
            Ruling.shown(one.login()),
            "Take the right away under Settings, Collaborators and teams, or declare the account.");
      }
    }
    if (real == 0) {
      ruling.doubt(
          "GitHub shows no admin at all, and there is always one", "Use an admin's token.");
    }
    return ruling.answer("Every admin of the repository is declared: " + real);
  }
}
