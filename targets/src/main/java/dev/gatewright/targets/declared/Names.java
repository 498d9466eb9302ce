package dev.gatewright.targets.declared;

import dev.gatewright.model.Severity;
import dev.gatewright.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of the model by the name people write. */
public final class Names {
  private Names() {}

  /** Whether a text names a repository on GitHub: OWNER/NAME. */
  public static boolean isRepository(String text) {
    return GithubSection.isRepository(text);
  }

  /** The verdict of a name, or null. */
  public static @Nullable Verdict verdict(String name) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.id().equals(name)) {
        return verdict;
      }
    }
    return null;
  }

  /** The severity of a name, or null. */
  public static @Nullable Severity severity(String name) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(name)) {
        return severity;
      }
    }
    return null;
  }

  /** All verdicts, for a message. */
  public static String verdicts() {
    List<String> names = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      names.add(verdict.id());
    }
    return String.join(", ", names);
  }
}
