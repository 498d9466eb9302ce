package dev.gatewright.checks.github;

import dev.gatewright.model.Answer;
import dev.gatewright.model.GithubSettings;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubAccount;
import dev.gatewright.targets.github.GithubTeam;
import dev.gatewright.targets.github.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code github/access-declared}: accounts and teams have the declared rights, and no other has
 * any.
 */
final class AccessDeclared implements GithubCheck {
  private static final String STRANGER = "Somebody has access who is not declared";
  private static final String OTHER = "A role is not the declared one";
  private static final String ABSENT = "Somebody is declared who has no access";
  private static final String FIX =
      "Change it under Settings, Collaborators and teams, or change what is declared.";

  @Override
  public String id() {
    return "github/access-declared";
  }

  @Override
  public Set<Part> asks() {
    return Set.of(Part.DIRECT_ACCOUNTS, Part.TEAMS);
  }

  @Override
  public Answer judge(Ruling ruling, Sights sights, GitHub github) {
    GithubSettings declared = ruling.declared();
    Map<String, String> accounts =
        ruling.declared(declared == null ? null : declared.collaborators(), "collaborators");
    Map<String, String> teams = declared == null ? null : declared.teams();
    if (!Boolean.FALSE.equals(github.repository().organization())) {
      teams = ruling.declared(teams, "teams");
    }
    List<GithubAccount> direct = ruling.see("accounts", github.directAccounts());
    List<GithubTeam> groups = ruling.see("teams", github.teams());
    if (accounts != null && direct != null) {
      Map<String, String> real = new TreeMap<>();
      direct.forEach(one -> real.put(one.login(), one.role()));
      compare(ruling, "", accounts, real);
    }
    if (groups != null && teams != null) {
      Map<String, String> real = new TreeMap<>();
      groups.forEach(one -> real.put(one.slug(), one.right()));
      compare(ruling, "team ", teams, real);
    }
    return ruling.answer("Accounts and teams have the declared roles, and no other has any");
  }

  private static void compare(
      Ruling ruling, String kind, Map<String, String> declared, Map<String, String> real) {
    Map<String, String> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    wanted.putAll(declared);
    for (Map.Entry<String, String> one : real.entrySet()) {
      String who = kind + Ruling.shown(one.getKey()) + " (" + Ruling.shown(one.getValue()) + ")";
      String role = wanted.remove(one.getKey());
      if (role == null) {
        ruling.against(STRANGER, who, FIX);
      } else if (!plain(role).equals(plain(one.getValue()))) {
        ruling.against(OTHER, who + ", declared as " + Ruling.shown(role), FIX);
      }
    }
    wanted.keySet().forEach(name -> ruling.against(ABSENT, kind + Ruling.shown(name), FIX));
  }

  /** GitHub calls two roles by two names. */
  private static String plain(String role) {
    String lower = role.toLowerCase(java.util.Locale.ROOT);
    return switch (lower) {
      case "pull" -> "read";
      case "push" -> "write";
      default -> lower;
    };
  }
}
