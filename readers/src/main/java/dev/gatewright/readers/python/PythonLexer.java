package dev.gatewright.readers.python;

import dev.gatewright.readers.python.PythonToken.Kind;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The tokenizer: one pass, with recursion only for f-strings in f-strings, which is bounded. */
final class PythonLexer {
  /** How deep f-strings may stand in one another; deeper ones are read as plain strings. */
  private static final int MAX_DEPTH = 20;

  final List<PythonToken> tokens = new ArrayList<>();
  final List<PythonSource.Comment> comments = new ArrayList<>();
  final List<Diagnostic> remarks = new ArrayList<>();
  private final SourceText source;
  private final String text;
  private int at;
  private int brackets;
  private int depth;
  private int indent;
  private boolean fresh = true;

  PythonLexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  void file() {
    while (at < text.length()) {
      next();
    }
    if (!fresh) {
      add(Kind.NEWLINE, "\n", at, at);
    }
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      lineBreak();
    } else if (c == '\\' && at + 1 < text.length() && isBreak(text.charAt(at + 1))) {
      at += text.startsWith("\r\n", at + 1) ? 3 : 2;
    } else if (c == '#') {
      comment();
    } else if (c == ' ' || c == '\t' || c == '\f') {
      at++;
    } else if (c == '"' || c == '\'') {
      string("", at);
    } else if (Character.isUnicodeIdentifierStart(c) || c == '_' || Character.isSurrogate(c)) {
      name();
    } else if (c >= '0' && c <= '9') {
      int start = at;
      while (at < text.length() && (isWord(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      add(Kind.NUMBER, text.substring(start, at), start, at);
    } else {
      operator(c);
    }
  }

  private void lineBreak() {
    int start = at;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (brackets == 0 && !fresh) {
      add(Kind.NEWLINE, "\n", start, at);
      fresh = true;
    }
  }

  private void comment() {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    comments.add(new PythonSource.Comment(text.substring(at + 1, end), source.span(at, end)));
    at = end;
  }

  private void name() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    if (quoted && isPrefix(name)) {
      string(name, start);
    } else {
      add(Kind.NAME, name, start, at);
    }
  }

  private void operator(char c) {
    int start = at++;
    if (c == '(' || c == '[' || c == '{') {
      brackets++;
    } else if (c == ')' || c == ']' || c == '}') {
      brackets = Math.max(0, brackets - 1);
    } else if ("=!<>+-*/%&|^@:".indexOf(c) >= 0 && at < text.length() && text.charAt(at) == '=') {
      at++;
    }
    add(Kind.OPERATOR, text.substring(start, at), start, at);
  }

  private void string(String prefix, int start) {
    char quote = text.charAt(at);
    boolean triple = text.startsWith(String.valueOf(quote).repeat(3), at);
    boolean raw = prefix.indexOf('r') >= 0 || prefix.indexOf('R') >= 0;
    boolean fields = prefix.chars().anyMatch(c -> c == 'f' || c == 'F' || c == 't' || c == 'T');
    String close = String.valueOf(quote).repeat(triple ? 3 : 1);
    at += close.length();
    if (fields && depth < MAX_DEPTH) {
      formatted(start, close);
    } else {
      plain(start, close, raw);
    }
  }

  private void plain(int start, String close, boolean raw) {
    int from = at;
    while (at < text.length() && !text.startsWith(close, at)) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += text.startsWith("\r\n", at + 1) ? 3 : 2;
      } else if (isBreak(c) && close.length() == 1) {
        break;
      } else {
        at++;
      }
    }
    at = Math.min(at, text.length());
    String body = text.substring(from, at);
    end(start, close);
    add(Kind.STRING, raw ? body : PythonEscapes.resolve(body), start, at);
  }

  private void end(int start, String close) {
    if (text.startsWith(close, at)) {
      at += close.length();
    } else {
      remarks.add(source.diagnostic(start, "a string that is not closed"));
    }
  }

  private void formatted(int start, String close) {
    add(Kind.FSTRING_START, text.substring(start, at), start, at);
    depth++;
    literal(close, false);
    depth--;
    int closing = at;
    end(start, close);
    add(Kind.FSTRING_END, close, closing, at);
  }

  /** The literal part of an f-string, or the format of a field, which a brace ends. */
  private void literal(String close, boolean format) {
    while (at < text.length() && !text.startsWith(close, at)) {
      char c = text.charAt(at);
      if (isBreak(c) && close.length() == 1) {
        return;
      }
      if (c == '}' && format) {
        return;
      }
      if (c == '\\') {
        at = Math.min(text.length(), at + 2);
      } else if (c == '{' && !format && text.startsWith("{{", at)) {
        at += 2;
      } else if (c == '{' && depth < MAX_DEPTH) {
        depth++;
        field(close);
        depth--;
      } else {
        at++;
      }
    }
  }

  private void field(String close) {
    int outer = brackets;
    add(Kind.OPERATOR, "{", at, at + 1);
    at++;
    brackets = outer + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (brackets == outer + 1
          && (c == '}' || c == ':' || c == '!')
          && !text.startsWith("!=", at)) {
        break;
      }
      if (isBreak(c) && close.length() == 1 && brackets == outer + 1) {
        break;
      }
      next();
    }
    if (at < text.length() && text.charAt(at) != '}' && !isBreak(text.charAt(at))) {
      literal(close, true);
    }
    brackets = outer;
    if (at < text.length() && text.charAt(at) == '}') {
      add(Kind.OPERATOR, "}", at, at + 1);
      at++;
    } else {
      add(Kind.OPERATOR, "}", at, at);
    }
  }

  private void add(Kind kind, String what, int from, int to) {
    if (fresh && kind != Kind.NEWLINE) {
      indent = source.columnAt(from) - 1;
      fresh = false;
    }
    tokens.add(new PythonToken(kind, what, from, to, indent));
  }

  private static boolean isPrefix(String name) {
    return switch (name.toLowerCase(java.util.Locale.ROOT)) {
      case "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt" -> true;
      default -> false;
    };
  }

  private static boolean isWord(char c) {
    return Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
