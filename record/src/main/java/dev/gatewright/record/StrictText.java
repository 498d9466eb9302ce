package dev.gatewright.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Text read without any leeway: each text has one form in bytes, so that no changed bit reads the
 * same. All answers are null where the text is not in that form.
 */
final class StrictText {
  private StrictText() {}

  static @Nullable String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : null;
  }

  static byte @Nullable [] base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A decimal of at most 18 digits without a leading zero, or -1. */
  static long decimal(String text) {
    if (text.isEmpty() || text.length() > 18 || (text.length() > 1 && text.charAt(0) == '0')) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }

  /** Whether the name may stand in a signed note: not empty, no space, no plus, no control. */
  static boolean isKeyName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '+'
          || c <= ' '
          || Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= 255;
  }
}
