package dev.gatewright.targets.environment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of a container that refer to variables set before them: {@code $(NAME)}, as the kubelet
 * puts them together. {@code $$(NAME)} is no reference, and one to nothing stays as it is written.
 */
final class PodReferences {
  private final String name;
  private final Map<String, Variable> before;
  private final StringBuilder seen = new StringBuilder();
  private int unseen;
  private String missing = "";

  private PodReferences(String name, Map<String, Variable> before) {
    this.name = name;
    this.before = before;
  }

  /** Reads the value of a variable, given those that are set before it. */
  static PodReferences read(String name, String text, Map<String, Variable> before) {
    PodReferences references = new PodReferences(name, before);
    int from = 0;
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', from)) {
      references.seen.append(text, from, at);
      int close = text.startsWith("$(", at) ? text.indexOf(')', at) : -1;
      if (close > at + 2) {
        references.take(text.substring(at + 2, close));
        from = close + 1;
      } else {
        references.seen.append('$');
        from = text.startsWith("$$", at) ? at + 2 : at + 1;
      }
    }
    references.seen.append(text, from, text.length());
    return references;
  }

  private void take(String referred) {
    Variable variable = before.get(referred);
    if (variable != null && variable.value() instanceof Value.Literal(String text)) {
      seen.append(text);
      return;
    }
    missing = missing.isEmpty() ? referred : missing;
    unseen++;
    seen.append(Variable.UNSEEN);
  }

  /** The value, whole when every reference is to a variable that is seen. */
  Value value() {
    if (unseen == 0) {
      return Fallbacks.value(name, seen.toString());
    }
    // A reference to nothing stays as it is written, so the value is never empty.
    String reason = name + " takes $(" + missing + "), which is set elsewhere";
    return new Value.Unresolved(Value.Whence.PROMISED, reason, null);
  }

  /** The text with a mark for each part that is not seen; null when nothing else is in it. */
  @Nullable String written() {
    return unseen == 0 || seen.length() == unseen ? null : seen.toString();
  }
}
