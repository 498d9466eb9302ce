package dev.gatewright.checks.secrets;

import dev.gatewright.checks.Check;
import dev.gatewright.checks.Question;
import dev.gatewright.checks.SecretAnswers;
import dev.gatewright.model.Answer;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.SecretsSeen;
import dev.gatewright.targets.sight.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code secrets/connection-strings}: no login of a database stands in the files or the history.
 */
final class ConnectionStrings implements Check {
  private static final String[] WORDS = {
    "connection-string",
    "database",
    "postgres",
    "mysql",
    "mongodb",
    "redis",
    "mssql",
    "jdbc",
    "clickhouse",
    "snowflake",
    "amqp",
    "planetscale",
    "supabase"
  };

  @Override
  public String id() {
    return "secrets/connection-strings";
  }

  @Override
  public Answer verify(Question question, Sights sights) {
    SecretsSeen tree = sights.secrets().workTree();
    return switch (sights.secrets().history()) {
      case Sight.Unseen<SecretsSeen>(String why, String remedy) ->
          unseen(question, tree, why, remedy);
      case Sight.Known<SecretsSeen>(SecretsSeen history) ->
          judge(question, withoutRepeats(tree, history).with(history));
    };
  }

  /** What the history tells of the same place with its commits is not told again. */
  private static SecretsSeen withoutRepeats(SecretsSeen tree, SecretsSeen history) {
    Set<List<Object>> told = new HashSet<>();
    history.standing().forEach(one -> told.add(List.of(one.rule().id(), one.place())));
    return new SecretsSeen(
        tree.found().stream()
            .filter(one -> !told.contains(List.of(one.rule().id(), one.place())))
            .toList(),
        tree.looked(),
        tree.skipped());
  }

  /** A login in a file refutes it, whatever the history holds. */
  private static Answer unseen(Question question, SecretsSeen tree, String why, String remedy) {
    Answer files = judge(question, tree);
    return files instanceof Answer.Fail
        ? files
        : new Answer.Unknown("The history is unseen: " + why, remedy, files.looked());
  }

  private static Answer judge(Question question, SecretsSeen seen) {
    return SecretAnswers.of(
        question,
        seen,
        "A login of a database lies in the repository",
        "No file and no commit holds a login of a database",
        ConnectionStrings::login);
  }

  private static boolean login(SecretSighting one) {
    String id = one.rule().id();
    for (String word : WORDS) {
      if (id.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
