package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions in the syntax of RE2, as Go's package regexp takes them. Bytes are matched and
 * not characters: a class takes one byte, so a character outside of ASCII counts as several.
 */
final class ExpressionReader {
  private static final int MOST_DEPTH = 200;
  private static final int MOST_REPEATS = 1000;

  private final String text;
  private int at;
  private int groups;
  private int depth;
  private Flags flags = new Flags(false, false, false, false);

  private ExpressionReader(String text) {
    this.text = text;
  }

  /** What (?imsU) may set. */
  private record Flags(boolean ignoreCase, boolean lines, boolean dotAll, boolean lazy) {}

  /** An expression, and how many groups it numbers. */
  record Read(Part part, int groups) {}

  static Read read(String text) throws ExpressionException {
    ExpressionReader reader = new ExpressionReader(text);
    Part part = reader.choice();
    if (reader.at < text.length()) {
      throw reader.error("a bracket closes that was not opened");
    }
    return new Read(part, reader.groups);
  }

  private Part choice() throws ExpressionException {
    if (++depth > MOST_DEPTH) {
      throw error("more than " + MOST_DEPTH + " groups within each other");
    }
    List<Part> parts = new ArrayList<>();
    parts.add(row());
    while (next('|')) {
      parts.add(row());
    }
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Part.Choice(List.copyOf(parts));
  }

  private Part row() throws ExpressionException {
    List<Part> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      if (text.startsWith("\\Q", at)) {
        quoted(parts);
      } else {
        parts.add(repeated(atom()));
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Part.Row(List.copyOf(parts));
  }

  /** Between \Q and \E every character stands for itself. */
  private void quoted(List<Part> parts) throws ExpressionException {
    at += 2;
    while (at < text.length() && !text.startsWith("\\E", at)) {
      Part one = character(codePoint());
      boolean last = at >= text.length() || text.startsWith("\\E", at);
      if (last) {
        at = Math.min(text.length(), at + 2);
        parts.add(repeated(one));
        return;
      }
      parts.add(one);
    }
    at = Math.min(text.length(), at + 2);
  }

  private Part atom() throws ExpressionException {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[' -> {
        at++;
        yield new Part.One(new ClassReader(text, at, flags.ignoreCase).read(end -> at = end));
      }
      case '.' -> {
        at++;
        ByteClass line = ByteClass.of('\n').inverted();
        yield new Part.One(flags.dotAll ? new ByteClass.Builder().build().inverted() : line);
      }
      case '^' -> {
        at++;
        yield new Part.At(flags.lines ? Edge.LINE_START : Edge.TEXT_START);
      }
      case '$' -> {
        at++;
        yield new Part.At(flags.lines ? Edge.LINE_END : Edge.TEXT_END);
      }
      case '*', '+', '?' -> throw error("'" + c + "' has nothing to repeat");
      case '\\' -> escape();
      default -> character(codePoint());
    };
  }

  private int codePoint() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return point;
  }

  private Part character(int point) {
    if (point < 128) {
      ByteClass.Builder one = new ByteClass.Builder().add(point);
      if (flags.ignoreCase) {
        ClassReader.fold(one, point, point);
      }
      return new Part.One(one.build());
    }
    List<Part> bytes = new ArrayList<>();
    for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      bytes.add(new Part.One(ByteClass.of(one & 0xff)));
    }
    return new Part.Row(List.copyOf(bytes));
  }

  private Part escape() throws ExpressionException {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    Edge edge =
        switch (c) {
          case 'A' -> Edge.TEXT_START;
          case 'z' -> Edge.TEXT_END;
          case 'b' -> Edge.WORD;
          case 'B' -> Edge.NO_WORD;
          default -> null;
        };
    if (edge != null) {
      at += 2;
      return new Part.At(edge);
    }
    ClassReader reader = new ClassReader(text, at + 1, flags.ignoreCase);
    ByteClass kind = reader.kind();
    if (kind != null) {
      at = reader.at();
      return new Part.One(kind);
    }
    int point = reader.literal();
    at = reader.at();
    return character(point);
  }

  private Part group() throws ExpressionException {
    at++;
    Flags outer = flags;
    int number = 0;
    if (next('?')) {
      if (named(text.startsWith("P", at) ? at + 1 : at)) {
        at = text.indexOf('>', at) + 1;
        number = ++groups;
      } else if (options()) {
        return new Part.Row(List.of());
      }
    } else {
      number = ++groups;
    }
    Part inner = choice();
    if (!next(')')) {
      throw error("a group is not closed");
    }
    flags = outer;
    return number == 0 ? inner : new Part.Group(inner, number);
  }

  private boolean named(int from) {
    return from + 1 < text.length()
        && text.charAt(from) == '<'
        && "=!".indexOf(text.charAt(from + 1)) < 0
        && text.indexOf('>', from) > 0;
  }

  /** Reads what stands behind (?; true when the bracket closes and sets it for what follows. */
  private boolean options() throws ExpressionException {
    boolean on = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case 'i' -> flags = new Flags(on, flags.lines, flags.dotAll, flags.lazy);
        case 'm' -> flags = new Flags(flags.ignoreCase, on, flags.dotAll, flags.lazy);
        case 's' -> flags = new Flags(flags.ignoreCase, flags.lines, on, flags.lazy);
        case 'U' -> flags = new Flags(flags.ignoreCase, flags.lines, flags.dotAll, on);
        case '-' -> on = false;
        case ':' -> {
          return false;
        }
        case ')' -> {
          return true;
        }
        default -> {
          at--;
          throw error("(?" + c + " is not known: nothing may look around or refer back");
        }
      }
    }
    throw error("a group is not closed");
  }

  private Part repeated(Part part) throws ExpressionException {
    Part whole = part;
    boolean again = false;
    while (at < text.length()) {
      int least;
      int most;
      char c = text.charAt(at);
      if (c == '*' || c == '+' || c == '?') {
        at++;
        least = c == '+' ? 1 : 0;
        most = c == '?' ? 1 : -1;
      } else {
        int close = c == '{' ? counted() : -1;
        if (close < 0) {
          return whole;
        }
        String[] ends = text.substring(at + 1, close).split(",", -1);
        least = Integer.parseInt(ends[0]);
        most = ends.length == 1 ? least : ends[1].isEmpty() ? -1 : Integer.parseInt(ends[1]);
        if (least > MOST_REPEATS || most > MOST_REPEATS || (most >= 0 && most < least)) {
          throw error("a repeat of more than " + MOST_REPEATS + ", or to less than from");
        }
        at = close + 1;
      }
      if (again) {
        throw error("a repeat of a repeat");
      }
      again = true;
      whole = new Part.Loop(whole, least, most, next('?') == flags.lazy);
    }
    return whole;
  }

  /** Where {n}, {n,} or {n,m} closes; -1 when the bracket stands for itself. */
  private int counted() {
    int end = digits(at + 1);
    if (end == at + 1) {
      return -1;
    }
    if (end < text.length() && text.charAt(end) == ',') {
      end = digits(end + 1);
    }
    return end < text.length() && text.charAt(end) == '}' ? end : -1;
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length()
        && end < from + 5
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private boolean next(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private ExpressionException error(String what) {
    return new ExpressionException(
        "at character " + (1 + text.codePointCount(0, at)) + " of the expression: " + what);
  }
}
