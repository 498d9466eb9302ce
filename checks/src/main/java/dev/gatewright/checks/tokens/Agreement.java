package dev.gatewright.checks.tokens;

import dev.gatewright.model.TokenScope;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.token.PypiScope;
import dev.gatewright.readers.token.PypiToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a token says of itself what the register says. */
enum Agreement {
  /** It says the same. */
  AGREE,
  /** It says something else. */
  DIFFER,
  /** It does not say. */
  NOT_SEEN;

  /** Compares; null stands for something that is no token of a package index. */
  static Agreement between(TokenScope written, @Nullable PypiToken token) {
    if (token == null) {
      return NOT_SEEN;
    }
    if (written instanceof TokenScope.TrustedPublishing) {
      return token.fromTrustedPublishing() ? AGREE : DIFFER;
    }
    return switch (token.scope()) {
      case PypiScope.User() -> written instanceof TokenScope.User ? AGREE : DIFFER;
      case PypiScope.Unstated() -> NOT_SEEN;
      case PypiScope.Projects(var names, var ids) -> {
        if (!(written instanceof TokenScope.Project(String name))) {
          yield DIFFER;
        }
        List<String> own = names.orElse(null);
        if (own == null) {
          yield ids.isPresent() && ids.get().isEmpty() ? DIFFER : NOT_SEEN;
        }
        String wanted = ProjectName.normalised(name);
        boolean same = own.stream().map(ProjectName::normalised).allMatch(wanted::equals);
        yield same && !own.isEmpty() ? AGREE : DIFFER;
      }
    };
  }
}
