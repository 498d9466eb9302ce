package dev.gatewright.checks.workflows;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Commits that the repository itself names for a version elsewhere, as in {@code owner/name@COMMIT
 * # v4.2.1}. A version for which it names two commits is not known.
 */
final class KnownPins {
  private final Map<String, String> pins = new HashMap<>();

  private KnownPins() {}

  static KnownPins of(List<WorkflowFile> files) {
    KnownPins known = new KnownPins();
    for (WorkflowFile file : files) {
      for (YamlScalar uses : PinnedActions.references(file)) {
        known.learn(file, uses);
      }
    }
    return known;
  }

  private void learn(WorkflowFile file, YamlScalar uses) {
    String text = uses.text().strip();
    int at = text.lastIndexOf('@');
    Span span = uses.span();
    if (at < 0 || !PinnedActions.commit(text.substring(at + 1)) || span.line() != span.endLine()) {
      return;
    }
    String rest =
        file.source()
            .line(span.line())
            .substring(
                file.source().offset(span.endLine(), span.endColumn())
                    - file.source().offset(span.line(), 1))
            .strip();
    if (!rest.startsWith("#")) {
      return;
    }
    String version = rest.substring(1).strip().split("[ ,]", 2)[0];
    if (version.startsWith("v") || (!version.isEmpty() && Character.isDigit(version.charAt(0)))) {
      String pin = text + " # " + version;
      pins.merge(text.substring(0, at + 1) + version, pin, (a, b) -> a.equals(b) ? a : "");
    }
  }

  /** The reference by its commit, with the version behind it; null when it is not known. */
  @Nullable String commit(String reference) {
    String pin = pins.getOrDefault(reference, "");
    return pin.isEmpty() ? null : pin;
  }
}
