package dev.gatewright.readers.dotenv;

import dev.gatewright.readers.text.Braces;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Escapes and variables of a value in the way of Compose: {@code $NAME}, {@code ${NAME}}, and with
 * {@code :-} {@code -} {@code :+} {@code +} {@code :?} {@code ?} a word after the name. A backslash
 * before {@code $} keeps it. {@code $(…)} and backticks are only noticed.
 */
final class Interpolation {
  /** The longest value interpolation may make, in UTF-16 units. */
  private static final int MAX_LENGTH = 1 << 16;

  /** The most all values of one file may grow by, in UTF-16 units. */
  private static final int MAX_TOTAL = 1 << 22;

  private static final int MAX_DEPTH = 20;

  private int total;

  record Result(String value, Set<Flag> flags, boolean tooLong) {}

  Result resolve(String raw, boolean escapes, Map<String, String> known) {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (raw.indexOf('$') < 0 && raw.indexOf('`') < 0 && raw.indexOf('\\') < 0) {
      return new Result(raw, flags, false);
    }
    StringBuilder out = new StringBuilder(raw.length());
    boolean fits = new Walk(known, flags, escapes).expand(raw, out, 0);
    total += flags.contains(Flag.INTERPOLATED) ? out.length() : 0;
    return fits && total <= MAX_TOTAL
        ? new Result(out.toString(), flags, false)
        : new Result(raw, flags, true);
  }

  private record Walk(Map<String, String> known, EnumSet<Flag> flags, boolean escapes) {
    boolean expand(String raw, StringBuilder out, int depth) {
      if (depth > MAX_DEPTH) {
        return false;
      }
      Braces braces = raw.indexOf("${") < 0 ? null : Braces.of(raw);
      int i = 0;
      while (i < raw.length()) {
        char c = raw.charAt(i);
        char next = i + 1 < raw.length() ? raw.charAt(i + 1) : '\0';
        int close = c == '$' && next == '{' && braces != null ? braces.closing(i) : -1;
        if (c == '\\' && (next == '$' || escapes)) {
          i += next == '$' ? keep("$", out) + 1 : unescape(next, out);
        } else if (close >= 0) {
          if (!braced(raw.substring(i + 2, close), out, depth)) {
            return false;
          }
          i = close + 1;
        } else if (c == '$' && isNameStart(next)) {
          int end = nameEnd(raw, i + 1);
          append(raw.substring(i + 1, end), out);
          i = end;
        } else {
          if ((c == '$' && next == '(')
              || (c == '`'
                  && !flags.contains(Flag.COMMAND_SUBSTITUTION)
                  && raw.lastIndexOf('`') > i)) {
            flags.add(Flag.COMMAND_SUBSTITUTION);
          }
          i += keep(String.valueOf(c), out);
        }
        if (flags.contains(Flag.INTERPOLATED) && out.length() > MAX_LENGTH) {
          return false;
        }
      }
      return true;
    }

    private boolean braced(String inside, StringBuilder out, int depth) {
      int end = nameEnd(inside, 0);
      String name = inside.substring(0, end);
      String rest = inside.substring(end);
      if (end == 0 || !isNameStart(name.charAt(0))) {
        out.append("${").append(inside).append('}');
        return true;
      }
      if (rest.isEmpty()) {
        append(name, out);
        return true;
      }
      flags.add(Flag.INTERPOLATED);
      boolean colon = rest.charAt(0) == ':';
      char operator = rest.length() > (colon ? 1 : 0) ? rest.charAt(colon ? 1 : 0) : '\0';
      String word = rest.substring(Math.min(rest.length(), colon ? 2 : 1));
      String value = known.get(name);
      boolean set = value != null && !(colon && value.isEmpty());
      String held = value == null ? "" : value;
      return switch (operator) {
        case '-' -> set ? keep(held, out) > 0 : expand(word, out, depth + 1);
        case '+' -> !set || expand(word, out, depth + 1);
        case '?' -> {
          append(name, out);
          yield true;
        }
        default -> keep("${" + inside + "}", out) > 0;
      };
    }

    private static int keep(String text, StringBuilder out) {
      out.append(text);
      return 1;
    }

    private void append(String name, StringBuilder out) {
      String value = known.get(name);
      flags.add(Flag.INTERPOLATED);
      if (value == null) {
        flags.add(Flag.UNRESOLVED);
      } else {
        out.append(value);
      }
    }

    private static int unescape(char next, StringBuilder out) {
      switch (next) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'a' -> out.append('\u0007');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'v' -> out.append('\u000B');
        case '\\', '"', '\'' -> out.append(next);
        default -> {
          out.append('\\');
          return 1;
        }
      }
      return 2;
    }

    private static boolean isNameStart(char c) {
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    private static int nameEnd(String raw, int from) {
      int i = from;
      while (i < raw.length()
          && (isNameStart(raw.charAt(i))
              || (i > from && Character.digit(raw.charAt(i), 10) >= 0))) {
        i++;
      }
      return i;
    }
  }
}
