package dev.gatewright.checks.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables that images of this repository set by themselves: {@code ENV NAME=value}. */
final class ImageVariables {
  private ImageVariables() {}

  /** The names, each with the line of a Dockerfile that sets it to something. */
  static Map<String, String> in(RepoTree tree) {
    Map<String, String> names = new TreeMap<>();
    for (String path : tree.files()) {
      String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      boolean image =
          file.startsWith("dockerfile")
              || file.startsWith("containerfile")
              || file.endsWith(".dockerfile");
      if (image && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)) {
        read(path, text, names);
      }
    }
    return names;
  }

  private static void read(String path, SourceText text, Map<String, String> names) {
    boolean inside = false;
    for (int line = 1; line <= text.lineCount(); line++) {
      String words = text.line(line).strip();
      boolean begins = words.regionMatches(true, 0, "ENV ", 0, 4);
      if (begins || inside) {
        for (String word : words.split("\\s+")) {
          int equals = word.indexOf('=');
          if (equals > 0 && equals + 1 < word.length()) {
            names.putIfAbsent(word.substring(0, equals), path + ":" + line);
          }
        }
      }
      inside = (begins || inside) && words.endsWith("\\");
    }
  }
}
