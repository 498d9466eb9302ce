package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.StepSite;
import java.util.ArrayList;
import java.util.List;

/** What a script of {@code actions/github-script} gives as an output, as far as it only copies. */
final class CodeOutputs {
  /** How a reading of a variable of the environment begins. */
  static final String ENV = "process.env.";

  private static final String EVENT = "context.payload.";

  private CodeOutputs() {}

  /** The variables, and the fields of the event, on the lines that set an output. */
  static List<String> of(StepSite site, String output) {
    YamlScalar script = site.uses("actions/github-script") ? site.input("script") : null;
    List<String> found = new ArrayList<>();
    for (String line : script == null ? List.<String>of() : script.text().lines().toList()) {
      int call = line.indexOf("setOutput(");
      boolean named = call >= 0 && isNamed(line.substring(call), output);
      boolean result = output.equalsIgnoreCase("result") && line.strip().startsWith("return ");
      if (named || result) {
        read(line, EVENT, "github.event.", found);
        read(line, ENV, ENV, found);
      }
    }
    return found;
  }

  private static boolean isNamed(String call, String output) {
    return call.contains("'" + output + "'")
        || call.contains("\"" + output + "\"")
        || call.contains("`" + output + "`");
  }

  private static void read(String line, String from, String as, List<String> found) {
    for (int at = line.indexOf(from); at >= 0; at = line.indexOf(from, at + 1)) {
      int end = at + from.length();
      while (end < line.length()
          && (Character.isLetterOrDigit(line.charAt(end))
              || "_.?".indexOf(line.charAt(end)) >= 0)) {
        end++;
      }
      String path = line.substring(at + from.length(), end).replace("?", "");
      while (path.endsWith(".")) {
        path = path.substring(0, path.length() - 1);
      }
      found.add(as + path);
    }
  }
}
