package dev.gatewright.checks;

import dev.gatewright.checks.ScriptBlock.Statement;
import dev.gatewright.readers.shell.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the blocks that the commands of a script for Windows stand in. */
final class ScriptBlocks {
  private static final Set<String> HEADS = Set.of("if", "else", "for");

  private final String text;
  private final List<Statement> statements = new ArrayList<>();

  /** The blocks that are open, the innermost first; of the prompt also those of one line. */
  private final Deque<Open> open = new ArrayDeque<>();

  private final StringBuilder head = new StringBuilder();
  private String lastHead = "";
  private @Nullable ScriptBlock closed;
  private int blocks;
  private int line;

  private record Open(ScriptBlock block, boolean ofLine) {}

  private ScriptBlocks(String text) {
    this.text = text;
  }

  /** The commands of a script of PowerShell, whose blocks stand in braces. */
  static List<Statement> ofPowerShell(String text, List<Command> commands) {
    ScriptBlocks reader = new ScriptBlocks(text);
    int from = 0;
    for (Command command : commands) {
      int start = command.words().getFirst().from();
      int end = command.words().getLast().to();
      reader.braces(from, start);
      reader.add(command, reader.head.toString().strip());
      reader.head.append(text, start, end);
      from = end;
    }
    return reader.statements;
  }

  /** The commands of a script of the command prompt, whose blocks stand in parentheses. */
  static List<Statement> ofPrompt(String text, List<Command> commands) {
    ScriptBlocks reader = new ScriptBlocks(text);
    String under = "";
    int from = 0;
    for (Command command : commands) {
      int start = command.words().getFirst().from();
      boolean group = reader.parens(from, start, under);
      if (!under.isEmpty() && !group) {
        reader.push(under, true);
      }
      String name = command.name().toLowerCase(Locale.ROOT);
      boolean heads = HEADS.contains(name);
      under = heads ? String.join(" ", StepActs.texts(command)).toLowerCase(Locale.ROOT) : "";
      if (!heads) {
        reader.add(command, "");
      }
      from = command.words().getLast().to();
    }
    return reader.statements;
  }

  private void add(Command command, String before) {
    List<ScriptBlock> around = new ArrayList<>();
    open.descendingIterator().forEachRemaining(one -> around.add(one.block()));
    statements.add(new Statement(command, around, before, line));
  }

  private void push(String before, boolean ofLine) {
    String lower = before.strip().toLowerCase(Locale.ROOT);
    open.push(new Open(new ScriptBlock(lower, closed, blocks++), ofLine));
    closed = null;
  }

  private void pop() {
    if (!open.isEmpty()) {
      closed = open.pop().block();
    }
  }

  /** Goes through what stands between two commands of PowerShell. */
  private void braces(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (text.startsWith("<#", i)) {
        int end = text.indexOf("#>", i);
        i = end < 0 ? to : end + 1;
      } else if (c == '#') {
        int end = text.indexOf('\n', i);
        i = end < 0 ? to : end - 1;
      } else if (c == '{') {
        push(head.toString().isBlank() ? lastHead : head.toString(), false);
        head.setLength(0);
      } else if (c == '}') {
        pop();
        head.setLength(0);
        lastHead = "";
      } else if (c == '\n' || c == ';') {
        line += c == '\n' ? 1 : 0;
        lastHead = head.toString().isBlank() ? lastHead : head.toString();
        head.setLength(0);
      } else {
        head.append(c);
      }
    }
  }

  /** Goes through what stands between two commands of the prompt; whether a group begins there. */
  private boolean parens(int from, int to, String under) {
    boolean group = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        push(group ? "" : under, false);
        group = true;
      } else if (c == ')') {
        while (!open.isEmpty() && open.peek().ofLine()) {
          pop();
        }
        pop();
      } else if (c == '\n') {
        line++;
        while (!open.isEmpty() && open.peek().ofLine()) {
          pop();
        }
      }
    }
    return group;
  }
}
