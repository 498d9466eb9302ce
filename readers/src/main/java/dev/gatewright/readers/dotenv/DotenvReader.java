package dev.gatewright.readers.dotenv;

import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads dotenv files. There is no specification; where Docker Compose, python-dotenv and node's
 * dotenv disagree this follows Compose, and what one of them would take as a value is never lost.
 * Nothing is executed and the process's own environment is not looked at.
 */
public final class DotenvReader {
  private final SourceText source;
  private final String text;
  private final Map<String, String> known;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<DotenvFile.Comment> comments = new ArrayList<>();
  private final List<Diagnostic> remarks;
  private final Interpolation interpolation = new Interpolation();
  private int at;

  private DotenvReader(SourceText source, Map<String, String> given, List<Diagnostic> remarks) {
    this.source = source;
    this.text = source.text();
    this.known = new HashMap<>(given);
    this.remarks = new ArrayList<>(remarks);
  }

  /** Reads a file of at most 1 MiB, with nothing to look variables up in but the file itself. */
  public static Parsed<DotenvFile> read(byte[] bytes) {
    return read(bytes, SourceText.DEFAULT_MAX_BYTES, Map.of());
  }

  /**
   * Reads a file.
   *
   * @param maxBytes the largest size accepted
   * @param given variables known beforehand; a line of the file replaces them for the lines below
   */
  public static Parsed<DotenvFile> read(byte[] bytes, int maxBytes, Map<String, String> given) {
    return switch (SourceText.read(bytes, maxBytes)) {
      case Parsed.Broken<SourceText>(Diagnostic first) -> new Parsed.Broken<>(first);
      case Parsed.Ok<SourceText> ok -> {
        DotenvReader reader = new DotenvReader(ok.value(), given, ok.diagnostics());
        reader.file();
        yield new Parsed.Ok<>(
            new DotenvFile(ok.value(), reader.assignments, reader.comments), reader.remarks);
      }
    };
  }

  private void file() {
    while (true) {
      while (at < text.length() && (isSpace(text.charAt(at)) || isBreak(text.charAt(at)))) {
        at++;
      }
      if (at >= text.length()) {
        return;
      }
      if (text.charAt(at) == '#') {
        comment();
      } else {
        line();
      }
    }
  }

  private void comment() {
    int end = lineEnd(at);
    comments.add(new DotenvFile.Comment(text.substring(at + 1, end), source.span(at, end)));
    at = end;
  }

  private void line() {
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    if (text.startsWith("export", at)
        && at + 6 < text.length()
        && isSpace(text.charAt(at + 6))
        && beginsName(pastSpaces(at + 6))) {
      flags.add(Flag.EXPORTED);
      at = pastSpaces(at + 6);
    }
    boolean quoted = text.charAt(at) == '\'' && closedOnLine(at + 1);
    int start = quoted ? at + 1 : at;
    int end = quoted ? text.indexOf('\'', start) : nameEnd(start);
    if (end == start) {
      remarks.add(source.diagnostic(at, "a line that gives no name"));
      at = lineEnd(at);
      return;
    }
    at = pastSpaces(quoted ? end + 1 : end);
    boolean assigned = at < text.length() && (text.charAt(at) == '=' || isColon(at));
    if (assigned) {
      at = pastSpaces(at + 1);
      value(start, end, flags);
    } else if (at >= text.length() || isBreak(text.charAt(at)) || text.charAt(at) == '#') {
      flags.add(Flag.INHERITED);
      add(start, end, Quote.NONE, end, end, flags);
    } else {
      remarks.add(source.diagnostic(at, "expected '=' after the name"));
      at = lineEnd(at);
    }
  }

  private void value(int nameStart, int nameEnd, EnumSet<Flag> flags) {
    Quote quote = at < text.length() ? quoteOf(text.charAt(at)) : Quote.NONE;
    int close = quote == Quote.NONE ? -1 : closing(at + 1, text.charAt(at));
    if (close < 0) {
      if (quote != Quote.NONE) {
        remarks.add(source.diagnostic(at, "a quote that is not closed"));
      }
      int end = unquotedEnd();
      int start = at;
      at = end;
      add(nameStart, nameEnd, Quote.NONE, start, end, flags);
    } else {
      int start = at + 1;
      at = close + 1;
      add(nameStart, nameEnd, quote, start, close, flags);
    }
    at = pastSpaces(at);
    if (at < text.length() && text.charAt(at) == '#') {
      comment();
    } else if (at < text.length() && !isBreak(text.charAt(at))) {
      remarks.add(source.diagnostic(at, "text after the closing quote"));
      at = lineEnd(at);
    }
  }

  private void add(
      int nameStart, int nameEnd, Quote quote, int start, int end, EnumSet<Flag> flags) {
    String name = text.substring(nameStart, nameEnd);
    if (!isPortable(name)) {
      remarks.add(source.diagnostic(nameStart, "not a portable name for a variable"));
    }
    String raw = text.substring(start, end);
    String value = raw;
    if (quote == Quote.NONE || quote == Quote.DOUBLE) {
      Interpolation.Result result = interpolation.resolve(raw, quote == Quote.DOUBLE, known);
      value = result.value();
      flags.addAll(result.flags());
      if (result.tooLong()) {
        remarks.add(source.diagnostic(start, "interpolation grows past the limit, left as it is"));
      }
    }
    if (quote == Quote.BACKTICK) {
      flags.add(Flag.COMMAND_SUBSTITUTION);
    }
    Integer first = lines.putIfAbsent(name, source.lineAt(nameStart));
    if (first != null) {
      flags.add(Flag.REPEATED);
      remarks.add(source.diagnostic(nameStart, "repeated name, first at line " + first));
    }
    if (!flags.contains(Flag.INHERITED)) {
      known.put(name, value);
    } else {
      value = known.getOrDefault(name, "");
    }
    assignments.add(
        new Assignment(
            name,
            source.span(nameStart, nameEnd),
            raw,
            value,
            source.span(start, end),
            quote,
            flags));
  }

  /** The end of an unquoted value: before white space and {@code #}, without trailing spaces. */
  private int unquotedEnd() {
    int end = lineEnd(at);
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '#' && isSpace(text.charAt(i - 1))) {
        end = i;
      }
    }
    while (end > at && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * The closing quote, or -1. A backslash keeps a quote from closing, unless no other quote
   * follows: then the last one on the line closes, so that {@code 'C:\dir\'} is a value.
   */
  private int closing(int from, char quote) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    int last = text.lastIndexOf(quote, lineEnd(from) - 1);
    return last >= from ? last : -1;
  }

  private boolean closedOnLine(int from) {
    int close = text.indexOf('\'', from);
    return close > from && close < lineEnd(from);
  }

  private boolean beginsName(int offset) {
    return offset < text.length()
        && text.charAt(offset) != '='
        && text.charAt(offset) != '#'
        && !isBreak(text.charAt(offset));
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '=' || c == '#' || isSpace(c) || isBreak(c) || isColon(i)) {
        break;
      }
      i++;
    }
    return i;
  }

  /** {@code NAME: value}, which Compose and node take too. */
  private boolean isColon(int offset) {
    return text.charAt(offset) == ':'
        && offset + 1 < text.length()
        && isSpace(text.charAt(offset + 1));
  }

  private int pastSpaces(int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static Quote quoteOf(char c) {
    return switch (c) {
      case '\'' -> Quote.SINGLE;
      case '"' -> Quote.DOUBLE;
      case '`' -> Quote.BACKTICK;
      default -> Quote.NONE;
    };
  }

  private static boolean isPortable(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '.' || c == '-'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u000B' || c == '\u00A0';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
