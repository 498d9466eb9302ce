package dev.gatewright.checks;

import dev.gatewright.checks.code.CodeChecks;
import dev.gatewright.checks.declarations.DeclarationChecks;
import dev.gatewright.checks.documents.DocumentChecks;
import dev.gatewright.checks.environment.EnvironmentChecks;
import dev.gatewright.checks.github.GithubChecks;
import dev.gatewright.checks.index.IndexChecks;
import dev.gatewright.checks.repository.RepositoryChecks;
import dev.gatewright.checks.secrets.SecretsChecks;
import dev.gatewright.checks.tokens.TokensChecks;
import dev.gatewright.checks.workflows.WorkflowChecks;
import dev.gatewright.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every check there is. */
public final class Checks {
  private static final List<Check> ALL = join();
  private static final Map<String, Check> BY_ID = byId();

  private Checks() {}

  /** All checks, by family and id. */
  public static List<Check> all() {
    return ALL;
  }

  /** The check with this id, if it is built. */
  public static Optional<Check> named(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The head of a check's page. */
  public static Rule rule(String id) {
    return RulePages.rule(id);
  }

  /** A check's page as Markdown. */
  public static String page(String id) {
    return RulePages.page(id);
  }

  private static Map<String, Check> byId() {
    Map<String, Check> byId = new HashMap<>();
    for (Check check : ALL) {
      byId.put(check.id(), check);
    }
    return byId;
  }

  private static List<Check> join() {
    List<Check> all = new ArrayList<>();
    all.addAll(CodeChecks.all());
    all.addAll(DeclarationChecks.all());
    all.addAll(DocumentChecks.all());
    all.addAll(EnvironmentChecks.LIST);
    all.addAll(GithubChecks.all());
    all.addAll(IndexChecks.all());
    all.addAll(RepositoryChecks.all());
    all.addAll(SecretsChecks.all());
    all.addAll(TokensChecks.all());
    all.addAll(WorkflowChecks.all());
    return List.copyOf(all);
  }
}
