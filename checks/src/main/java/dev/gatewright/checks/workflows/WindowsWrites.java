package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a script of PowerShell or the command prompt writes to the files of the runner: a line, with
 * those before and after it that belong to its pipeline, here-string or block.
 */
final class WindowsWrites {
  private static final Pattern WRITES =
      Pattern.compile(">|OUT-FILE|TEE|-CONTENT|::APPEND|::WRITE|\\b(?:AC|SC)\\b");

  /** A variable of either shell, but for those that are always the same. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?!TRUE\\b|FALSE\\b|NULL\\b)|%%?[A-Z_~*0-9][^%\\s]*%?|![A-Z_]\\w*!");

  /** The beginning of a line that gives a variable the name of the file. */
  private static final Pattern KEPT = Pattern.compile("(?:\\$\\w+|SET\\s+\"?\\w+)\\s*=");

  /** Commands that print what stands elsewhere. */
  private static final Pattern READS =
      Pattern.compile(
          "(?:^|[(|;&>=\\s])(?:GET-[A-Z]+|GC|CAT|TYPE|JQ|GIT|GH|CURL|IWR|INVOKE-[A-Z]+|PYTHON\\d?|NODE"
              + "|FINDSTR|SELECT-STRING)(?:\\.EXE)?[\\s)]");

  private final List<String> lines;

  private WindowsWrites(String script) {
    this.lines = List.of(script.split("\n", -1));
  }

  /** The lines that write something computed to one of the files. */
  static List<EnvironmentWrites.Write> in(YamlScalar run, WorkflowFile file, List<String> files) {
    List<EnvironmentWrites.Write> found = new ArrayList<>();
    WindowsWrites script = new WindowsWrites(run.text());
    int start = 0;
    for (int i = 0; i < script.lines.size(); i++) {
      int end = start + script.lines.get(i).length();
      for (String one : files) {
        if (script.lines.get(i).toUpperCase(Locale.ROOT).contains(one) && script.computes(i, one)) {
          found.add(new EnvironmentWrites.Write(one, file.yaml().place(run, start, end)));
        }
      }
      start = end + 1;
    }
    return found;
  }

  private boolean computes(int line, String file) {
    int from = first(line);
    int to = line;
    while (to + 1 < lines.size() && goesOn(lines.get(to))) {
      to++;
    }
    String text = String.join("\n", lines.subList(from, to + 1)).toUpperCase(Locale.ROOT);
    String other =
        text.replaceAll("\\$?[{]?ENV:" + file + "[}]?|%" + file + "%|!" + file + "!", "");
    boolean kept = !WRITES.matcher(other).find() && KEPT.matcher(other.strip()).lookingAt();
    return kept
        || (WRITES.matcher(other).find()
            && (VARIABLE.matcher(other).find() || READS.matcher(other).find()));
  }

  /** The first line of what ends on a line. */
  private int first(int line) {
    String text = lines.get(line).strip();
    if (text.startsWith("\"@") || text.startsWith("'@")) {
      for (int i = line - 1; i >= 0; i--) {
        if (lines.get(i).stripTrailing().endsWith("@" + text.charAt(0))) {
          return i;
        }
      }
    }
    if (text.startsWith(")") || text.startsWith("}")) {
      return 0;
    }
    int from = line;
    while (from > 0 && goesOn(lines.get(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean goesOn(String line) {
    String text = line.stripTrailing();
    return text.endsWith("|") || text.endsWith("`") || text.endsWith("^") || text.endsWith("(");
  }
}
