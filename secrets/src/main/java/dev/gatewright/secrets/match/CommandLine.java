package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The words behind a program: as a shell takes them apart, as a list of quoted texts, or as a list
 * of YAML with a word on each line. A quote that was opened before the program ends them.
 */
final class CommandLine {
  private static final int REACH = 1200;
  private static final int MOST = 48;
  private static final SignSet ENDS = new SignSet(";|&)");
  private static final SignSet CLOSED_BEFORE = new SignSet(",);]}+.");
  private static final SignSet OPENED_BEHIND = new SignSet("=:/,%");

  private final Window window;
  private final int limit;
  private final List<CommandWord> words = new ArrayList<>();

  private CommandLine(Window window, int from) {
    this.window = window;
    limit = from + REACH;
  }

  /**
   * The words behind a program; none when what stands there is no command.
   *
   * @param start the first byte of the program
   * @param behind behind its name
   */
  static List<CommandWord> behind(Window window, int start, int behind) {
    int end = suffix(window, behind);
    int c = window.at(end);
    CommandLine line = new CommandLine(window, end);
    if (Ascii.quote(c)) {
      int before = window.at(start - 1);
      int next = Signs.spaces(window, end + 1);
      if (before != c && before != '/' && before != '\\') {
        return line.words;
      }
      if (window.at(next) == ',') {
        line.list(end + 1);
      } else if (next > end + 1) {
        line.shell(next);
      } else {
        line.items(end + 1, start - 1);
      }
    } else if (Ascii.space(c)
        || window.at(end - 1) == '='
        || (c == '\\' && newline(window, end + 1) > 0)) {
      line.shell(end);
    } else {
      line.items(end, start);
    }
    return line.words;
  }

  /** The words of a shell from a place on. */
  static List<CommandWord> of(Window window, int from) {
    CommandLine line = new CommandLine(window, from);
    line.shell(from);
    return line.words;
  }

  /** Behind what Windows writes behind the name of a program. */
  private static int suffix(Window window, int behind) {
    boolean exe =
        window.at(behind) == '.'
            && (window.at(behind + 1) | 32) == 'e'
            && (window.at(behind + 2) | 32) == 'x'
            && (window.at(behind + 3) | 32) == 'e';
    return exe ? behind + 4 : behind;
  }

  private void shell(int from) {
    int at = blanks(from);
    while (at >= 0 && at < limit && words.size() < MOST) {
      int c = window.at(at);
      if (c < ' ' || ENDS.has(c) || c == '#') {
        return;
      }
      CommandWord word = new CommandWord();
      int end = word(at, word);
      if (end == at) {
        return;
      }
      words.add(word);
      at = end < 0 ? -1 : blanks(end);
    }
  }

  /** Behind blanks, and behind the ends of lines that do not end a command. */
  private int blanks(int from) {
    int at = from;
    while (at < limit) {
      int c = window.at(at);
      if (!Ascii.space(c)) {
        int next = c == '\\' || c == '^' || c == '`' ? newline(window, at + 1) : -1;
        if (next < 0) {
          return at;
        }
        at = next - 1;
      }
      at++;
    }
    return at;
  }

  /** Behind the end of a line that begins here, or -1. */
  private static int newline(Window window, int at) {
    int line = window.at(at) == '\r' ? at + 1 : at;
    return window.at(line) == '\n' ? line + 1 : -1;
  }

  /** Reads a word; where it ends, or -1 when the command ends with it. */
  private int word(int from, CommandWord word) {
    int at = from;
    boolean closed = false;
    while (at < limit) {
      int c = window.at(at);
      if (c <= ' ' || ENDS.has(c) || (c == '<' && window.at(at + 1) == '/')) {
        return at;
      }
      boolean escaped = c == '\\' && Ascii.quote(window.at(at + 1));
      if (escaped || Ascii.quote(c)) {
        int inner = at + (escaped ? 2 : 1);
        int end = closed || opens(word, inner) ? close(inner, escaped) : -1;
        if (end < 0) {
          return -1;
        }
        quoted(word, inner, end);
        at = end + inner - at;
        closed = true;
        continue;
      }
      closed = false;
      if (c == '\\') {
        int next = window.at(at + 1);
        if (next < ' ' || (!word.isEmpty() && control(next) && word.at(0) == '-')) {
          return at;
        }
        word.add(next, at + 1);
        at += 2;
      } else {
        at = one(word, at, c);
      }
    }
    return -1;
  }

  /** Whether a letter behind a backslash stands for the end of a line, in a text of a program. */
  private static boolean control(int c) {
    return c == 'n' || c == 'r' || c == 't';
  }

  /** Takes one character, or what is put in for a name or a command; behind it. */
  private int one(CommandWord word, int from, int c) {
    int next = window.at(from + 1);
    int close = 0;
    if (c == '$') {
      if (next == '(' || next == '{' || Ascii.letter(next) || next == '_') {
        word.expand();
      }
      close = next == '(' ? ')' : next == '{' ? '}' : 0;
    } else if (c == '{' && next == '{') {
      close = '}';
    }
    int at = from;
    while (close > 0 && at < limit && window.at(at) != close && window.at(at) != '\n') {
      word.add(window.at(at), at);
      at++;
    }
    if (window.at(at) > ' ' || at == from) {
      word.add(window.at(at), at);
      at++;
    }
    return at;
  }

  /** Whether a quote opens a text here rather than closes one that began before the program. */
  private boolean opens(CommandWord word, int inner) {
    int next = window.at(inner);
    if (next <= ' ' || CLOSED_BEFORE.has(next)) {
      return false;
    }
    if (word.isEmpty()) {
      return true;
    }
    boolean option = word.length() == 2 && word.at(0) == '-';
    return option || OPENED_BEHIND.has(word.at(word.length() - 1));
  }

  /** The quote that closes a text, or the backslash before it; -1 when its line has none. */
  private int close(int inner, boolean escaped) {
    int quote = window.at(inner - 1);
    for (int at = inner; at < limit; at++) {
      int c = window.at(at);
      if (c < 0 || c == '\n') {
        return -1;
      }
      if (c == '\\' && window.at(at + 1) == quote && escaped) {
        return at;
      }
      if (c == quote) {
        return escaped ? -1 : at;
      }
      if (c == '\\' && quote != '\'') {
        at++;
      }
    }
    return -1;
  }

  private void quoted(CommandWord word, int from, int to) {
    int quote = window.at(from - 1);
    if (quote == '`') {
      word.expand();
    }
    boolean joined = Ascii.quote(window.at(from)); // '" + name + "' puts something in
    for (int at = from; at < to; at++) {
      int c = window.at(at);
      int next = window.at(at + 1);
      boolean name = next == '(' || next == '{' || Ascii.letter(next) || next == '_';
      if (joined || (quote != '\'' && c == '$' && name)) {
        word.expand();
      }
      word.add(c, at);
    }
  }

  /** The words of a list of texts, also over several lines; what is no text is an empty word. */
  private void list(int from) {
    int at = from;
    while (at < limit && words.size() < MOST) {
      int c = window.at(at);
      if (c < 0 || c == ']' || c == ')' || c == '}') {
        return;
      }
      if (c <= ' ' || c == ',') {
        at++;
        continue;
      }
      CommandWord word = new CommandWord();
      if (Ascii.quote(c)) {
        int end = close(at + 1, false);
        if (end < 0) {
          return;
        }
        quoted(word, at + 1, end);
        at = end + 1;
      } else {
        while (at < limit && !ended(window.at(at))) {
          at++;
        }
      }
      words.add(word);
    }
  }

  private static boolean ended(int c) {
    return c < ' ' || c == ',' || c == ']' || c == ')';
  }

  /** The items of a list of YAML below one that is the program. */
  private void items(int from, int start) {
    int at = newline(window, from);
    if (!item(start)) {
      return;
    }
    while (at > 0 && at < limit && words.size() < MOST) {
      int dash = Signs.spaces(window, at);
      if (window.at(dash) != '-' || window.at(dash + 1) != ' ') {
        return;
      }
      CommandWord word = new CommandWord();
      int text = Signs.spaces(window, dash + 1);
      boolean quote = Ascii.quote(window.at(text));
      int end = quote ? close(text + 1, false) : lineEnd(text);
      if (end < 0) {
        return;
      }
      quoted(word, quote ? text + 1 : text, end);
      words.add(word);
      at = newline(window, Signs.spaces(window, quote ? end + 1 : end));
    }
  }

  /** Whether a dash and a blank stand before a place. */
  private boolean item(int place) {
    return window.at(place - 1) == ' ' && window.at(place - 2) == '-';
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < limit && window.at(at) > ' ') {
      at++;
    }
    return at;
  }
}
