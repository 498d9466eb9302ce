package dev.gatewright.targets.github;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks early for what somebody is going to want, all that is independent at once: what can be asked
 * as soon as the repository is shown, and what follows from a list as soon as that is.
 */
final class Ahead {
  /** Where there are more, each is asked when it is wanted: seldom are all of them. */
  private static final int MOST = 6;

  private static final Set<Part> OF_BRANCH =
      Set.of(Part.BRANCH, Part.BRANCH_RULES, Part.BRANCH_PROTECTION);

  /** Of these there is none where a person owns the repository. */
  private static final Set<Part> OF_ORGANIZATION = Set.of(Part.TEAMS, Part.ORGANIZATION_SECRETS);

  /** The list that names what these are asked of. */
  private static final Map<Part, Part> LISTED =
      Map.of(
          Part.ENVIRONMENT_SECRETS, Part.ENVIRONMENTS,
          Part.ENVIRONMENT_REFS, Part.ENVIRONMENTS,
          Part.RULESET, Part.RULESETS);

  private final GithubTalk talk;
  private final GithubRepository repository;
  private final Set<Part> wanted;

  private Ahead(GithubTalk talk, GithubRepository repository, Set<Part> wanted) {
    this.talk = talk;
    this.repository = repository;
    this.wanted = new TreeSet<>(wanted);
    if (Boolean.FALSE.equals(repository.organization())) {
      this.wanted.removeAll(OF_ORGANIZATION);
    }
  }

  /** Begins with what needs nothing but the repository to be known. */
  static Ahead begin(GithubTalk talk, GithubRepository repository, Set<Part> wanted) {
    Ahead ahead = new Ahead(talk, repository, wanted);
    ahead.begin();
    return ahead;
  }

  private void begin() {
    Set<Part.Item> whole = new LinkedHashSet<>();
    for (Part part : wanted) {
      if (OF_BRANCH.contains(part)) {
        whole.add(part.of(repository.defaultBranch()));
      } else {
        whole.add(LISTED.getOrDefault(part, part).item());
      }
    }
    talk.ahead(whole);
  }

  /** Asks for what somebody wants of each environment. */
  void environments(List<GithubEnvironment> all) {
    Set<Part.Item> items = new LinkedHashSet<>();
    for (GithubEnvironment one : all) {
      if (wanted.contains(Part.ENVIRONMENT_SECRETS)) {
        items.add(Part.ENVIRONMENT_SECRETS.of(one.name()));
      }
      if (wanted.contains(Part.ENVIRONMENT_REFS)
          && one.branches() == GithubEnvironment.Branches.NAMED) {
        items.add(Part.ENVIRONMENT_REFS.of(one.name()));
      }
    }
    some(items, all.size());
  }

  /** Asks for what somebody wants of each active ruleset. */
  void rulesets(List<GithubRuleset> all) {
    Set<Part.Item> items = new LinkedHashSet<>();
    for (GithubRuleset one : all) {
      if (wanted.contains(Part.RULESET) && one.active()) {
        items.add(Part.RULESET.of(Long.toString(one.id())));
      }
    }
    some(items, items.size());
  }

  private void some(Set<Part.Item> items, int things) {
    if (things <= MOST) {
      talk.ahead(items);
    }
  }
}
