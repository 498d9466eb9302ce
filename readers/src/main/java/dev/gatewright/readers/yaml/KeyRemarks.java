package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Visible;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remarks on the keys of one mapping: duplicates, and keys that are not scalars. */
final class KeyRemarks {
  private KeyRemarks() {}

  static void collect(List<YamlEntry> entries, List<Diagnostic> into) {
    Map<String, YamlEntry> seen = new HashMap<>();
    for (YamlEntry entry : entries) {
      YamlScalar key = entry.key().asScalar();
      if (key == null) {
        into.add(Diagnostic.at(entry.key().span(), "a key that is a collection"));
        continue;
      }
      YamlEntry first = seen.putIfAbsent(key.text(), entry);
      if (first != null && !entry.isMerge()) {
        into.add(
            Diagnostic.at(
                entry.key().span(),
                "duplicate key "
                    + Visible.of(key.text(), 60)
                    + ", first at line "
                    + first.key().span().line()));
      }
    }
  }
}
