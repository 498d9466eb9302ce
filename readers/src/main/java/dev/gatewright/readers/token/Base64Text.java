package dev.gatewright.readers.token;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64 in either alphabet, with padding or without (RFC 4648). */
final class Base64Text {
  private Base64Text() {}

  /** The bytes; null when the text is not base64 or ends within a byte. */
  static byte @Nullable [] decode(String text) {
    int end = text.length();
    while (end > 0 && text.length() - end < 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    if (end % 4 == 1) {
      return null;
    }
    byte[] plain = new byte[end];
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '-') {
        c = '+';
      } else if (c == '_') {
        c = '/';
      }
      boolean digit = c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
      if (!digit) {
        return null;
      }
      plain[i] = (byte) c;
    }
    return Base64.getDecoder().decode(plain);
  }
}
