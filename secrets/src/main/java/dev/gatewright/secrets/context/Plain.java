package dev.gatewright.secrets.context;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a value in base64 stands for, as secrets of Kubernetes and headers have it. */
final class Plain {
  private static final int SHORTEST = 8;

  /** Without padding, so many characters do not come out as text by chance. */
  private static final int UNPADDED = 12;

  private Plain() {}

  /** The candidate with its text decoded; the same one where that gives no plain word. */
  static Candidate of(Candidate candidate) {
    String text = text(candidate.value());
    if (text.isEmpty()) {
      return candidate;
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon + 1 < text.length()
        ? with(candidate, "password", text.substring(colon + 1))
        : with(candidate, candidate.named(), text);
  }

  private static Candidate with(Candidate from, String name, String value) {
    return new Candidate(name, value, from.line(), -1, from.file(), from.code());
  }

  /** Printable characters without a blank; else nothing. */
  private static String text(String value) {
    int length = value.length();
    if (length < SHORTEST || length % 4 != 0 || !(length >= UNPADDED || value.endsWith("="))) {
      return "";
    }
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (!Chars.alnum(c) && c != '+' && c != '/' && (c != '=' || i < length - 2)) {
        return "";
      }
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == '\n') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (bytes[i] <= ' ' || bytes[i] > '~') {
        return "";
      }
    }
    return new String(bytes, 0, end, StandardCharsets.US_ASCII);
  }
}
