package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits scripts of Windows' command prompt into commands and their words, enough to see which
 * programs are run and with what. {@code if} with its condition, {@code else} and the head of
 * {@code for} are commands of their own before what stands under them. It runs nothing, expands
 * nothing and never fails.
 */
public final class CommandPromptReader {
  private final String text;
  private final TextMap map;
  private final List<Command> commands = new ArrayList<>();
  private final List<ShellScript.Comment> comments = new ArrayList<>();
  private List<Word> words = new ArrayList<>();
  private Join join = Join.START;
  private int pipeline;
  private int parens;
  private int at;

  private CommandPromptReader(String text, TextMap map) {
    this.text = text;
    this.map = map;
  }

  /**
   * Reads a script that is a value inside a file.
   *
   * @param map where the characters of the script stand in the file
   */
  public static ShellScript read(String script, TextMap map) {
    CommandPromptReader reader = new CommandPromptReader(script, map);
    while (reader.at < script.length()) {
      reader.next();
    }
    reader.end(Join.NEXT);
    return new ShellScript(reader.commands, reader.comments);
  }

  private void next() {
    char c = text.charAt(at);
    boolean first = words.isEmpty();
    if (c == '^' && lineBreak(at + 1) > 0) {
      at += 1 + lineBreak(at + 1);
    } else if (first && isComment()) {
      comment();
    } else if (text.startsWith("&&", at) || text.startsWith("||", at)) {
      end(c == '&' ? Join.AND : Join.OR);
      at += 2;
    } else if (c == '|') {
      end(Join.PIPE);
      at++;
    } else if (c == '\n' || c == '&') {
      end(Join.NEXT);
      at++;
    } else if (c == '(' && first) {
      parens++;
      at++;
    } else if (c == ')' && parens > 0) {
      parens--;
      end(Join.NEXT);
      at++;
    } else if (c == ' ' || c == '\t' || c == '\r' || (c == '@' && first)) {
      at++;
    } else {
      word();
      heads();
    }
  }

  private boolean isComment() {
    String here = text.substring(at, Math.min(at + 4, text.length())).toLowerCase(Locale.ROOT);
    return here.startsWith("::")
        || here.equals("rem ")
        || here.equals("rem")
        || here.equals("rem\n");
  }

  private void comment() {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    comments.add(new ShellScript.Comment(text.substring(at, end), map.span(at, end)));
    at = end;
  }

  /** Ends a head that is whole, so that what stands under it is a command of its own. */
  private void heads() {
    String head = lower(0);
    boolean whole =
        switch (head) {
          case "else" -> true;
          case "for" -> words.size() > 1 && lower(words.size() - 1).equals("do");
          case "if" -> isCondition();
          default -> false;
        };
    if (whole) {
      end(Join.NEXT);
    }
  }

  /** Whether the words of an {@code if} are a whole condition. */
  private boolean isCondition() {
    int i = 1;
    while (i < words.size() && (lower(i).equals("not") || lower(i).equals("/i"))) {
      i++;
    }
    String kind = lower(i);
    int wanted =
        switch (kind) {
          case "errorlevel", "exist", "defined", "cmdextversion" -> 2;
          default -> 3;
        };
    boolean pasted = kind.contains("==") && !kind.endsWith("==") && !kind.startsWith("==");
    String next = lower(i + 1);
    boolean half = kind.endsWith("==") || (next.startsWith("==") && next.length() > 2);
    int size = pasted ? 1 : half ? 2 : wanted;
    return words.size() - i >= size;
  }

  private String lower(int index) {
    return index < words.size() ? words.get(index).text().toLowerCase(Locale.ROOT) : "";
  }

  private void end(Join following) {
    if (!words.isEmpty()) {
      commands.add(
          new Command(
              List.of(),
              words,
              List.of(),
              join,
              pipeline,
              0,
              false,
              false,
              false,
              map.span(words.getFirst().from(), words.getLast().to())));
    }
    words = new ArrayList<>();
    pipeline += following == Join.PIPE ? 0 : 1;
    join = following;
  }

  private void word() {
    int from = at;
    boolean constant = true;
    boolean quoted = false;
    boolean open = false;
    StringBuilder plain = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = text.startsWith("${{", at) ? text.indexOf("}}", at) : -1;
      if (close >= 0) {
        constant = false;
        plain.append(text, at, close + 2);
        at = close + 2;
      } else if (c == '\n' || (!open && ends(c))) {
        break;
      } else if (c == '"') {
        quoted = true;
        open = !open;
        at++;
      } else if (c == '^' && !open && at + 1 < text.length() && lineBreak(at + 1) == 0) {
        plain.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '^' && !open) {
        break;
      } else {
        constant &= c != '%';
        plain.append(c);
        at++;
      }
    }
    at += at == from ? 1 : 0;
    String read = plain.toString();
    Part part =
        constant
            ? new Part.Literal(read, quoted, map.span(from, at))
            : new Part.Variable(read, text.substring(from, at), quoted, map.span(from, at));
    words.add(new Word(read, List.of(part), from, at, map.span(from, at)));
  }

  private boolean ends(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '&' || c == '|' || (c == ')' && parens > 0);
  }

  /** How long the line break at an index is; 0 when there is none. */
  private int lineBreak(int index) {
    if (text.startsWith("\r\n", index)) {
      return 2;
    }
    return text.startsWith("\n", index) ? 1 : 0;
  }
}
