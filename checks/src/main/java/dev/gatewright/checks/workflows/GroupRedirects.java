package dev.gatewright.checks.workflows;

import dev.gatewright.readers.shell.Command;
import dev.gatewright.readers.shell.Redirect;
import dev.gatewright.readers.shell.ShellScript;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Redirections behind a group of commands: <code>{ …; } >> file</code>, {@code done > file}. */
final class GroupRedirects {
  private static final List<String> OPENERS = List.of("for ", "while ", "until ", "if ", "case ");

  private final List<Group> groups = new ArrayList<>();

  private record Group(Span inside, List<Redirect> redirects) {}

  GroupRedirects(ShellScript script, SourceText source) {
    for (Command command : script.commands()) {
      if (command.words().isEmpty()
          && command.assignments().isEmpty()
          && !command.redirects().isEmpty()) {
        int end = source.offset(command.span().line(), command.span().column());
        int start = start(source, end);
        if (start >= 0) {
          groups.add(new Group(source.span(start, end), command.redirects()));
        }
      }
    }
  }

  /** The redirections that hold for a command because it stands in a group, the outermost first. */
  List<Redirect> around(Command command) {
    List<Redirect> found = new ArrayList<>();
    for (int i = groups.size() - 1; i >= 0; i--) {
      if (groups.get(i).inside().covers(command.span())) {
        found.addAll(groups.get(i).redirects());
      }
    }
    return found;
  }

  /** Where the group begins that ends before an offset; -1 when none does. */
  private static int start(SourceText source, int end) {
    String text = source.text();
    int last = end - 1;
    while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
      last--;
    }
    if (last < 0) {
      return -1;
    }
    char close = text.charAt(last);
    if (close == '}' || close == ')') {
      char open = close == '}' ? '{' : '(';
      int depth = 0;
      for (int i = last; i >= 0; i--) {
        char c = text.charAt(i);
        depth += c == close ? 1 : c == open ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return -1;
    }
    boolean word = text.startsWith("done", last - 3) || text.startsWith("fi", last - 1);
    return word ? opening(source, last) : -1;
  }

  /** The nearest line above, as far in, that opens a loop or a condition. */
  private static int opening(SourceText source, int last) {
    int line = source.lineAt(last);
    int indent = indent(source.line(line));
    for (int i = line - 1; i >= 1; i--) {
      String above = source.line(i);
      if (indent(above) == indent && OPENERS.stream().anyMatch(above.strip()::startsWith)) {
        return source.offset(i, 1);
      }
    }
    return -1;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
