package dev.gatewright.checks.workflows;

import dev.gatewright.checks.Question;
import dev.gatewright.targets.publishing.Target;
import dev.gatewright.targets.publishing.Upload;
import java.util.List;
import java.util.Locale;

/** Which index an environment or a secret is for, by its name. */
final class IndexOf {
  private static final List<String> TRYING = List.of("TEST", "STAGING", "SANDBOX", "REHEARSAL");

  private IndexOf() {}

  /** Whether a name is one of something for trying out. */
  static boolean trying(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (String word : TRYING) {
      if (upper.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name of a secret says that it is for an index of Python. */
  static boolean ofPython(String name) {
    return name.toUpperCase(Locale.ROOT).contains("PYPI");
  }

  /** The kind of index that belongs to an environment; the item may say it with {@code index}. */
  static Target.Kind of(Question question, String environment) {
    String declared = question.parameter("index", environment);
    return trying(declared) ? Target.Kind.TEST : Target.Kind.PRODUCTION;
  }

  /** Whether an upload goes to this kind of index, or comes from this environment. */
  static boolean concerns(Upload upload, Target.Kind kind, String environment) {
    var own = upload.environment();
    return upload.target().kind() == kind
        || (own != null && own.isKnown() && own.text().equalsIgnoreCase(environment));
  }
}
