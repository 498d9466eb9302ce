package dev.gatewright.checks.workflows;

import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.workflows.WorkflowFile;
import java.util.ArrayList;
import java.util.List;

/** What a script of Python writes once it has named one of the files of the runner. */
final class PythonWrites {
  private static final List<String> WRITING =
      List.of(".write(", ".write_text(", ".writelines(", "print(");

  private PythonWrites() {}

  /** The lines that write something computed; none in a script that names none of the files. */
  static List<EnvironmentWrites.Write> in(YamlScalar run, WorkflowFile file, List<String> files) {
    String text = run.text();
    String named = files.stream().filter(text::contains).findFirst().orElse("");
    List<EnvironmentWrites.Write> found = new ArrayList<>();
    for (int start = 0; start < text.length() && !named.isEmpty(); ) {
      int stop = text.indexOf('\n', start);
      int end = stop < 0 ? text.length() : stop;
      if (writes(text.substring(start, end))) {
        found.add(new EnvironmentWrites.Write(named, file.yaml().place(run, start, end)));
      }
      start = end + 1;
    }
    return found;
  }

  private static boolean writes(String line) {
    for (String call : WRITING) {
      int at = line.indexOf(call);
      boolean prints = call.equals("print(") && !line.contains("file=");
      if (at >= 0 && !prints && !isLiteral(line.substring(at + call.length()).strip())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an argument is one plain string, so that each run writes the same. */
  private static boolean isLiteral(String argument) {
    if (argument.isEmpty() || "'\"".indexOf(argument.charAt(0)) < 0) {
      return false;
    }
    int end = argument.indexOf(argument.charAt(0), 1);
    String after = end < 0 ? "" : argument.substring(end + 1).strip();
    return after.startsWith(")") || after.startsWith(",");
  }
}
