package dev.gatewright.targets.github;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a repository stands, as lines that can be laid beside those of another day: its branch and
 * tags, who has which right, rules, environments, secrets by name, workflows.
 */
public final class GithubState {
  /** How the line of the default branch begins. */
  public static final String BRANCH = "branch ";

  /** How the line of a tag begins. */
  public static final String TAG = "tag ";

  private static final String AGAIN = "Run again.";

  private final GitHub github;
  private final SortedMap<String, String> state = new TreeMap<>();
  private Sight.@Nullable Unseen<?> missing;

  private GithubState(GitHub github) {
    this.github = github;
  }

  /** All of it; unseen when one part of it was not seen. */
  public static Sight<SortedMap<String, String>> of(GitHub github) {
    GithubState one = new GithubState(github);
    one.source();
    one.people();
    one.rules();
    one.environments();
    one.workflows();
    return one.missing == null ? Sight.known(one.state) : one.missing.as();
  }

  private <T> void see(Sight<T> sight, Consumer<T> take) {
    switch (sight) {
      case Sight.Known<T>(T value) -> take.accept(value);
      case Sight.Unseen<T> unseen -> missing = missing == null ? unseen : missing;
    }
  }

  private void source() {
    see(github.head(), head -> state.put(BRANCH + github.repository().defaultBranch(), head));
    see(
        github.history().tags(),
        tags -> tags.forEach(tag -> state.put(TAG + tag.name(), tag.commit())));
  }

  private void people() {
    see(
        github.accounts(),
        all -> all.forEach(one -> state.put("account " + one.login(), one.role())));
    see(github.teams(), all -> all.forEach(one -> state.put("team " + one.slug(), one.right())));
    see(
        github.keys(),
        all ->
            all.forEach(
                one ->
                    state.put(
                        "deploy key " + one.id() + " " + one.title(),
                        Boolean.TRUE.equals(one.readOnly()) ? "reads" : "may write")));
  }

  private void rules() {
    see(
        github.rulesets(),
        all -> {
          for (GithubRuleset one : all) {
            see(
                github.wholeRuleset(one.id()),
                text -> state.put("ruleset " + one.id() + " " + one.name(), text));
          }
        });
    see(
        github.protection(),
        (Optional<JsonValue> protection) ->
            state.put(
                "protection of " + github.repository().defaultBranch(),
                protection.map(CanonicalJson::of).orElse("none")));
  }

  private void environments() {
    see(
        github.environments(),
        all -> {
          for (GithubEnvironment one : all) {
            environment(one);
          }
        });
    see(github.repositorySecrets(), all -> secrets("of the repository", all));
    see(github.organizationSecrets(), all -> secrets("of the organisation", all));
  }

  private void environment(GithubEnvironment one) {
    List<String> reviewers = new ArrayList<>();
    one.reviewers().forEach(who -> reviewers.add((who.team() ? "team " : "") + who.name()));
    StringBuilder told = new StringBuilder();
    told.append("reviewers ").append(reviewers);
    told.append(", own deployments ").append(one.selfReview());
    told.append(", waits ").append(one.minutes());
    told.append(", admins pass ").append(one.adminBypass());
    told.append(", other rules ").append(one.others());
    told.append(", refs ").append(one.branches());
    if (one.branches() == GithubEnvironment.Branches.NAMED) {
      see(
          github.patterns(one.name()),
          patterns ->
              patterns.forEach(
                  each -> told.append(each.tag() ? " tag " : " branch ").append(each.name())));
    }
    state.put("environment " + one.name(), told.toString());
    see(github.secrets(one.name()), all -> secrets("of " + one.name(), all));
  }

  private void secrets(String level, List<GithubSecret> secrets) {
    secrets.forEach(
        one -> state.put("secret " + one.name() + " " + level, "set on " + one.updated()));
  }

  private void workflows() {
    see(
        github.workflowToken(),
        token -> {
          if (token.write() == null || token.approves() == null) {
            see(Sight.unseen("GitHub told of the workflow token only in part", AGAIN), _ -> {});
          } else {
            state.put(
                "workflow token",
                (token.write() ? "writes" : "reads")
                    + (token.approves() ? " and approves pull requests" : ""));
          }
        });
    see(
        github.workflows(),
        all -> all.forEach(one -> state.put("workflow " + one.path(), one.state())));
  }
}
