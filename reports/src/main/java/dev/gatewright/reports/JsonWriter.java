package dev.gatewright.reports;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A streaming writer of one JSON document (RFC 8259).
 *
 * <p>Characters that are invisible or that turn the direction of text are written as escapes. An
 * unpaired surrogate is no character and becomes {@code U+FFFD}, so that every parser takes the
 * document (RFC 7493 §2.1).
 */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private enum Scope {
    DOCUMENT,
    DONE,
    EMPTY_OBJECT,
    OBJECT,
    NAMED,
    EMPTY_ARRAY,
    ARRAY
  }

  private final Appendable out;
  private final boolean indented;
  private Scope[] scopes = new Scope[16];
  private int depth;

  private JsonWriter(Appendable out, boolean indented) {
    this.out = out;
    this.indented = indented;
    scopes[0] = Scope.DOCUMENT;
  }

  /** A writer without any white space. */
  public static JsonWriter compact(Appendable out) {
    return new JsonWriter(out, false);
  }

  /** A writer with one member a line, indented by two spaces. */
  public static JsonWriter indented(Appendable out) {
    return new JsonWriter(out, true);
  }

  /** Opens an object. */
  public JsonWriter beginObject() {
    return open('{', Scope.EMPTY_OBJECT);
  }

  /** Opens an object as the member of that name. */
  public JsonWriter beginObject(String name) {
    return name(name).beginObject();
  }

  /** Closes the innermost object. */
  public JsonWriter endObject() {
    return close('}', Scope.EMPTY_OBJECT, Scope.OBJECT);
  }

  /** Opens an array. */
  public JsonWriter beginArray() {
    return open('[', Scope.EMPTY_ARRAY);
  }

  /** Opens an array as the member of that name. */
  public JsonWriter beginArray(String name) {
    return name(name).beginArray();
  }

  /** Closes the innermost array. */
  public JsonWriter endArray() {
    return close(']', Scope.EMPTY_ARRAY, Scope.ARRAY);
  }

  /** Writes the name of the next member. */
  public JsonWriter name(String name) {
    Scope scope = scopes[depth];
    if (scope != Scope.EMPTY_OBJECT && scope != Scope.OBJECT) {
      throw new IllegalStateException("No member can stand here: " + name);
    }
    if (scope == Scope.OBJECT) {
      put(",");
    }
    newLine(depth);
    string(name);
    put(indented ? ": " : ":");
    scopes[depth] = Scope.NAMED;
    return this;
  }

  /** Writes a string, or null. */
  public JsonWriter value(@Nullable String value) {
    before();
    if (value == null) {
      put("null");
    } else {
      string(value);
    }
    return this;
  }

  /** Writes a whole number. */
  public JsonWriter value(long value) {
    before();
    put(Long.toString(value));
    return this;
  }

  /**
   * Writes a number.
   *
   * @throws IllegalArgumentException when it is infinite or no number, which JSON cannot say
   */
  public JsonWriter value(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Not a JSON number: " + value);
    }
    before();
    put(Double.toString(value));
    return this;
  }

  /** Writes true or false. */
  public JsonWriter value(boolean value) {
    before();
    put(value ? "true" : "false");
    return this;
  }

  /** Writes null. */
  public JsonWriter nullValue() {
    return value((String) null);
  }

  /** Writes a member that is a string, or null. */
  public JsonWriter field(String name, @Nullable String value) {
    return name(name).value(value);
  }

  /** Writes a member that is a whole number. */
  public JsonWriter field(String name, long value) {
    return name(name).value(value);
  }

  /** Writes a member that is a number. */
  public JsonWriter field(String name, double value) {
    return name(name).value(value);
  }

  /** Writes a member that is true or false. */
  public JsonWriter field(String name, boolean value) {
    return name(name).value(value);
  }

  /** Writes a member that is an array of strings. */
  public JsonWriter field(String name, Iterable<String> values) {
    beginArray(name);
    for (String value : values) {
      value(value);
    }
    return endArray();
  }

  /** Ends the document with a line feed. */
  public void end() {
    if (depth != 0 || scopes[0] != Scope.DONE) {
      throw new IllegalStateException("The document is not complete");
    }
    put("\n");
  }

  private JsonWriter open(char bracket, Scope scope) {
    before();
    put(bracket == '{' ? "{" : "[");
    depth++;
    if (depth == scopes.length) {
      scopes = Arrays.copyOf(scopes, depth * 2);
    }
    scopes[depth] = scope;
    return this;
  }

  private JsonWriter close(char bracket, Scope empty, Scope filled) {
    Scope scope = scopes[depth];
    if (scope != empty && scope != filled) {
      throw new IllegalStateException("Nothing to close with " + bracket);
    }
    depth--;
    if (scope == filled) {
      newLine(depth);
    }
    put(bracket == '}' ? "}" : "]");
    return this;
  }

  private void before() {
    switch (scopes[depth]) {
      case DOCUMENT -> scopes[depth] = Scope.DONE;
      case NAMED -> scopes[depth] = Scope.OBJECT;
      case EMPTY_ARRAY -> {
        newLine(depth);
        scopes[depth] = Scope.ARRAY;
      }
      case ARRAY -> {
        put(",");
        newLine(depth);
      }
      case DONE, EMPTY_OBJECT, OBJECT ->
          throw new IllegalStateException("No value can stand here: a name is missing");
    }
  }

  private void newLine(int level) {
    if (indented) {
      put("\n");
      for (int i = 0; i < level; i++) {
        put("  ");
      }
    }
  }

  private void string(String value) {
    put("\"");
    int start = 0;
    int length = value.length();
    int i = 0;
    while (i < length) {
      char unit = value.charAt(i);
      if (unit >= ' ' && unit < 0x7f && unit != '"' && unit != '\\') {
        i++;
        continue;
      }
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c < 0x7f || Visible.hidden(c)) {
        put(value, start, i);
        escape(c);
        start = next;
      }
      i = next;
    }
    put(value, start, length);
    put("\"");
  }

  private void escape(int c) {
    switch (c) {
      case '"' -> put("\\\"");
      case '\\' -> put("\\\\");
      case '\n' -> put("\\n");
      case '\r' -> put("\\r");
      case '\t' -> put("\\t");
      default -> {
        if (Character.isSupplementaryCodePoint(c)) {
          unit(Character.highSurrogate(c));
          unit(Character.lowSurrogate(c));
        } else {
          unit(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : (char) c);
        }
      }
    }
  }

  private void unit(char c) {
    char[] escaped = {'\\', 'u', HEX[c >> 12], HEX[c >> 8 & 15], HEX[c >> 4 & 15], HEX[c & 15]};
    put(String.valueOf(escaped));
  }

  private void put(CharSequence text) {
    put(text, 0, text.length());
  }

  private void put(CharSequence text, int start, int end) {
    try {
      out.append(text, start, end);
    } catch (IOException e) {
      throw new ReportException("JSON could not be written: " + e.getMessage(), e);
    }
  }
}
