package dev.gatewright.readers.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Walks over the bytes of a JSON text and knows the line and column it has come to. */
final class JsonScanner {
  private final byte[] bytes;
  private int offset;
  private int line = 1;
  private int column = 1;
  private String problem = "";

  JsonScanner(byte[] bytes) {
    this.bytes = bytes;
    boolean mark =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    this.offset = mark ? 3 : 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int offset() {
    return offset;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String problem() {
    return problem;
  }

  void problem(String why) {
    problem = why;
  }

  /** Whether all of it is UTF-8 (RFC 3629); when not, stands at the first byte that is not. */
  boolean utf8() {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (!result.isError()) {
      return true;
    }
    int bad = in.position();
    while (offset < bad) {
      if (!lineBreak()) {
        step();
      }
    }
    return false;
  }

  /** The byte here, or -1 at the end. */
  int peek() {
    return offset < bytes.length ? bytes[offset] & 0xFF : -1;
  }

  /** Goes on by one byte that ends no line. */
  void step() {
    if ((bytes[offset] & 0xC0) != 0x80) {
      column++;
    }
    offset++;
  }

  /** Goes over blanks, tabs and line breaks. */
  void space() {
    while (true) {
      int c = peek();
      if (c == ' ' || c == '\t') {
        step();
      } else if (!lineBreak()) {
        return;
      }
    }
  }

  private boolean lineBreak() {
    int c = peek();
    if (c != '\n' && c != '\r') {
      return false;
    }
    offset++;
    if (c == '\r' && peek() == '\n') {
      offset++;
    }
    line++;
    column = 1;
    return true;
  }

  /** Goes over a word, if it stands here whole. */
  boolean word(String word) {
    int end = offset + word.length();
    if (end > bytes.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[offset + i] != word.charAt(i)) {
        return false;
      }
    }
    column += word.length();
    offset = end;
    return true;
  }

  /** Goes over a number (RFC 8259 §6); false where it is none. */
  boolean number() {
    if (peek() == '-') {
      step();
    }
    if (peek() == '0') {
      step();
    } else if (digits() == 0) {
      return false;
    }
    if (peek() == '.') {
      step();
      if (digits() == 0) {
        return false;
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      step();
      if (peek() == '+' || peek() == '-') {
        step();
      }
      return digits() > 0;
    }
    return !(peek() >= '0' && peek() <= '9');
  }

  private int digits() {
    int from = offset;
    while (peek() >= '0' && peek() <= '9') {
      step();
    }
    return offset - from;
  }

  /** Goes over a string with its quotes; where it is none, stands at what is wrong. */
  boolean string() {
    step();
    while (true) {
      plain();
      int c = peek();
      if (c < 0) {
        problem = "the file ends inside a string";
        return false;
      }
      if (c < ' ') {
        problem = "a control character inside a string";
        return false;
      }
      if (c == '\\' && !escape()) {
        problem = "no such escape";
        return false;
      }
      step();
      if (c == '"') {
        return true;
      }
    }
  }

  /** Goes over what is neither a quote nor an escape nor a control: nearly all of a large file. */
  private void plain() {
    int at = offset;
    int seen = column;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        break;
      }
      if ((b & 0xC0) != 0x80) {
        seen++;
      }
      at++;
    }
    offset = at;
    column = seen;
  }

  /** Whether an escape stands here (RFC 8259 §7); goes on to its last byte. */
  private boolean escape() {
    int kind = offset + 1 < bytes.length ? bytes[offset + 1] : -1;
    if (kind != 'u') {
      boolean known = kind > 0 && "\"\\/bfnrt".indexOf(kind) >= 0;
      if (known) {
        step();
      }
      return known;
    }
    if (offset + 5 >= bytes.length) {
      return false;
    }
    for (int i = 2; i < 6; i++) {
      if (Character.digit(bytes[offset + i], 16) < 0) {
        return false;
      }
    }
    for (int i = 0; i < 5; i++) {
      step();
    }
    return true;
  }
}
