package dev.gatewright.readers.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tolerant reading of one git configuration file (git-config, "Syntax"): the last value of each
 * key.
 *
 * <p>Includes are not followed, nothing is expanded, and a line that makes no sense is passed over.
 */
final class GitConfig {
  private final Map<String, String> values = new HashMap<>();
  private final String text;
  private int at;

  private GitConfig(String text) {
    this.text = text;
  }

  static GitConfig parse(String text) {
    GitConfig config = new GitConfig(text);
    config.read();
    return config;
  }

  /**
   * The value of {@code section.key} or {@code section.subsection.key}; section and key in lower
   * case.
   */
  @Nullable String value(String key) {
    return values.get(key);
  }

  /**
   * A key without a value, {@code true}, {@code yes}, {@code on} and every number but 0 are true.
   */
  boolean isTrue(String key, boolean otherwise) {
    String value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "false", "no", "off", "0", "" -> false;
      default -> true;
    };
  }

  Iterable<String> keys() {
    return values.keySet();
  }

  /** Lays the values of another file over these. */
  void overlay(GitConfig other) {
    values.putAll(other.values);
  }

  private void read() {
    String section = "";
    at = text.startsWith("\ufeff") ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '[') {
        section = section();
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (Character.isLetter(c)) {
        variable(section);
      } else {
        skipLine();
      }
    }
  }

  private String section() {
    int start = ++at;
    while (at < text.length()
        && text.charAt(at) != ']'
        && text.charAt(at) != '"'
        && text.charAt(at) != '\n') {
      at++;
    }
    String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
    if (at < text.length() && text.charAt(at) == '"') {
      StringBuilder sub = new StringBuilder(name).append('.');
      at++;
      while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
          at++;
        }
        sub.append(text.charAt(at++));
      }
      name = sub.toString();
      while (at < text.length() && text.charAt(at) != ']' && text.charAt(at) != '\n') {
        at++;
      }
    }
    at++;
    return name;
  }

  private void variable(String section) {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
      at++;
    }
    String key = section + '.' + text.substring(start, at).toLowerCase(Locale.ROOT);
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      values.put(key, lineValue());
    } else {
      values.put(key, "true");
      skipLine();
    }
  }

  private String lineValue() {
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    int kept = 0;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        char escaped = text.charAt(at++);
        if (escaped == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        } else if (escaped != '\n') {
          value.append(unescaped(escaped));
          kept = value.length();
        }
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '#' || c == ';')) {
        skipLine();
        break;
      } else if (quoted || !Character.isWhitespace(c)) {
        value.append(c);
        kept = value.length();
      } else if (kept > 0) {
        value.append(c);
      }
    }
    value.setLength(kept);
    return value.toString();
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'b' -> '\b';
      default -> c;
    };
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }
}
