package dev.gatewright.readers.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Paths as git stores them: bytes with {@code /} between the parts. */
final class GitPath {
  /** More than a path that can be opened has, in characters. */
  private static final int LONGEST = 8192;

  private GitPath() {}

  /**
   * UTF-8 where it is, else each byte from 128 up as U+DC00 plus the byte, so that no two paths
   * look alike.
   */
  static String decode(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return decodeUtf8(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String decodeUtf8(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder(to - from);
      for (int i = from; i < to; i++) {
        text.append((char) (bytes[i] < 0 ? 0xdc00 + (bytes[i] & 0xff) : bytes[i]));
      }
      return text.toString();
    }
  }

  /** The bytes {@link #decode} was given. */
  static byte[] encode(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (isRawByte(path.charAt(i)) && (i == 0 || !Character.isHighSurrogate(path.charAt(i - 1)))) {
        byte[] bytes = new byte[path.length()];
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = (byte) path.charAt(k);
        }
        return bytes;
      }
    }
    return path.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isRawByte(char c) {
    return c >= 0xdc80 && c <= 0xdcff;
  }

  /**
   * Why a path of the index must not be joined to a folder; null when it may (git's own
   * "verify_path").
   */
  static @Nullable String trouble(String path) {
    if (path.length() > LONGEST) {
      return "a path in the index is longer than " + LONGEST + " characters";
    }
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      int length = end - start;
      if (length == 0
          || (path.charAt(start) == '.'
              && (length == 1
                  || (length == 2 && path.charAt(start + 1) == '.')
                  || (length == 4 && path.regionMatches(true, start, ".git", 0, length))))) {
        return "a path in the index leaves the tree or enters .git";
      }
      start = end + 1;
    }
    return null;
  }
}
