package dev.gatewright.targets.environment;

import dev.gatewright.readers.python.EnvironmentLookups;
import dev.gatewright.readers.python.PythonReader;
import dev.gatewright.readers.python.PythonSource;
import dev.gatewright.readers.python.SettingsClass;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The pydantic settings classes of a repository, which classes of other files inherit from. */
final class SettingsBases {
  /** A class of a class of a class: rounds until no more are looked for. */
  private static final int ROUNDS = 5;

  private final Map<String, SettingsClass> classes = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /** The classes, by module and name and by each folder above and name. */
  Map<String, SettingsClass> classes() {
    return classes;
  }

  /** Whether a text names one of the classes. */
  boolean named(String text) {
    for (String name : names) {
      if (text.contains(name)) {
        return true;
      }
    }
    return false;
  }

  void find(RepoTree tree) {
    Set<String> read = new HashSet<>();
    int before = -1;
    for (int round = 0; round < ROUNDS && classes.size() > before; round++) {
      before = classes.size();
      for (String path : tree.files()) {
        if (path.endsWith(".py")
            && !read.contains(path)
            && CodeLookupFinder.ofService(path)
            && tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
            && text.text().contains("class ")
            && (text.text().contains("BaseSettings") || named(text.text()))) {
          read.add(path);
          file(path, text.text());
        }
      }
    }
  }

  private void file(String path, String text) {
    if (PythonReader.read(text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE)
        instanceof Parsed.Ok<PythonSource> ok) {
      for (SettingsClass found : EnvironmentLookups.settings(ok.value(), classes)) {
        names.add(found.name());
        for (String part : path.substring(0, path.length() - ".py".length()).split("/")) {
          classes.put(part + "." + found.name(), found);
        }
      }
    }
  }
}
