package dev.gatewright.checks.environment;

import dev.gatewright.targets.environment.Value;
import dev.gatewright.targets.environment.Variable;
import java.util.Map;
import java.util.Optional;

/**
 * Connection strings of which a part is set elsewhere, {@code postgres://app:${PASSWORD}@db/app}:
 * what is written there decides when the rest can only be a login or the name of a database.
 */
final class Partly {
  private static final String UNSEEN = String.valueOf(Variable.UNSEEN);

  private Partly() {}

  /** The connection string, when what is not seen of it says nothing of where and how it goes. */
  static Optional<Dsn> read(Variable variable) {
    String written = variable.written();
    if (written == null || !(variable.value() instanceof Value.Unresolved)) {
      return Optional.empty();
    }
    return open(written) ? Optional.empty() : Dsn.of(written).filter(Partly::told);
  }

  /** Whether the text ends in something that may bring options: {@code /app${OPTIONS}}. */
  private static boolean open(String written) {
    int end = written.length() - 1;
    return end > 0
        && written.charAt(end) == Variable.UNSEEN
        && "/=".indexOf(written.charAt(end - 1)) < 0;
  }

  private static boolean told(Dsn dsn) {
    for (String host : dsn.hosts()) {
      if (host.contains(UNSEEN)) {
        return false;
      }
    }
    for (Map.Entry<String, String> option : dsn.options().entrySet()) {
      boolean login =
          switch (option.getKey()) {
            case "user", "username", "uid", "userid", "password", "pwd", "dbname", "database" ->
                true;
            default -> false;
          };
      if (option.getKey().contains(UNSEEN) || (!login && option.getValue().contains(UNSEEN))) {
        return false;
      }
    }
    return true;
  }
}
