package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.TextMap;

/**
 * Decodes a plain or quoted scalar once more, noting for each character where it is written: line
 * folding (YAML 1.2.2 §6.5), the doubled quote of single quotes, and escapes (§5.7).
 */
final class FlowScalarWalk {
  private final SourceText source;
  private final String text;
  private final String value;
  private final int from;
  private final int to;
  private final char quote;
  private final TextMap.Builder map;
  private final StringBuilder decoded = new StringBuilder();
  private int at;

  FlowScalarWalk(SourceText source, String value, int from, int to, char quote) {
    this.source = source;
    this.text = source.text();
    this.value = value;
    this.from = from;
    this.to = Math.max(from, to);
    this.quote = quote;
    this.map = new TextMap.Builder(source, value.length());
    this.at = from;
  }

  TextMap map() {
    while (at < to) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        blank();
      } else if (c == '\\' && quote == '"' && at + 1 < to) {
        escape();
      } else if (c == '\'' && quote == '\'') {
        emit('\'', at, at + 2);
        at += 2;
      } else {
        emit(c, at, at + 1);
        at++;
      }
    }
    return decoded.toString().equals(value)
        ? map.build(to)
        : BlockScalarWalk.coarse(source, value, from, to);
  }

  private void emit(char c, int start, int end) {
    decoded.append(c);
    map.add(start, Math.min(end, to));
  }

  /** White space: kept inside a line; around line breaks folded to one space or to line feeds. */
  private void blank() {
    int start = at;
    int breaks = 0;
    int firstBreak = -1;
    while (at < to && isBlank(text.charAt(at))) {
      if (isBreakAt(at)) {
        firstBreak = firstBreak < 0 ? at : firstBreak;
        if (breaks > 0) {
          emit('\n', at, at + 1);
        }
        breaks++;
      }
      at++;
    }
    if (breaks == 0) {
      for (int i = start; i < at; i++) {
        emit(text.charAt(i), i, i + 1);
      }
    } else if (breaks == 1) {
      emit(' ', firstBreak, firstBreak + 1);
    }
  }

  /** True at the last character of a line break, so that CR LF counts once. */
  private boolean isBreakAt(int offset) {
    char c = text.charAt(offset);
    return c == '\n' || (c == '\r' && (offset + 1 >= to || text.charAt(offset + 1) != '\n'));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void escape() {
    int start = at;
    char c = text.charAt(at + 1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits > 0 && at + 2 + digits <= to) {
      at += 2 + digits;
      int code = hex(start + 2, at);
      for (char unit :
          Character.isValidCodePoint(code) ? Character.toChars(code) : new char[] {'?'}) {
        emit(unit, start, at);
      }
    } else if (c == '\n' || c == '\r') {
      at += c == '\r' && at + 2 < to && text.charAt(at + 2) == '\n' ? 3 : 2;
      while (at < to && isBlank(text.charAt(at))) {
        if (isBreakAt(at)) {
          emit('\n', at, at + 1);
        }
        at++;
      }
    } else {
      at += 2;
      emit(simple(c), start, at);
    }
  }

  private int hex(int start, int end) {
    int code = 0;
    for (int i = start; i < end; i++) {
      code = code * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
    }
    return code;
  }

  private static char simple(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> '\u000B';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> '\u001B';
      case 'N' -> '\u0085';
      case '_' -> '\u00A0';
      case 'L' -> '\u2028';
      case 'P' -> '\u2029';
      default -> c;
    };
  }
}
