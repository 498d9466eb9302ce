package dev.gatewright.readers.token;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a token says of itself: offline, without its key, and so without any proof that it is
 * genuine or alive. Whatever the bytes are, there is a result.
 */
public final class TokenReader {
  /** The longest text that is looked at, in bytes. */
  public static final int MAX_BYTES = 1 << 16;

  private TokenReader() {}

  /** Reads a token from bytes; white space around it is not part of it. */
  public static TokenReading read(byte[] bytes) {
    return bytes.length > MAX_BYTES
        ? tooLong()
        : read(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Reads a token from text; white space around it is not part of it. */
  public static TokenReading read(CharSequence token) {
    if (token.length() > MAX_BYTES) {
      return tooLong();
    }
    String text = token.toString().strip();
    if (text.isEmpty()) {
      return new TokenReading.Unrecognised("there is nothing but white space");
    }
    TokenReading pem = PemReader.read(text);
    if (pem != null) {
      return pem;
    }
    TokenReading putty = PuttyKey.read(text);
    if (putty != null) {
      return putty;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return new TokenReading.Unrecognised("it holds characters that no token has");
      }
    }
    TokenReading found = prefixed(text);
    return found != null
        ? found
        : new TokenReading.Unrecognised("its form is none of those that are known here");
  }

  private static @Nullable TokenReading prefixed(String text) {
    TokenReading found = PypiReader.read(text);
    if (found == null) {
      found = ChecksummedToken.read(text);
    }
    if (found == null) {
      found = ServiceToken.read(text);
    }
    if (found == null) {
      found = AgeKey.read(text);
    }
    if (found == null) {
      found = AwsKeyId.read(text);
    }
    return found == null ? JsonWebToken.read(text) : found;
  }

  private static TokenReading tooLong() {
    return new TokenReading.Unrecognised("it is longer than " + MAX_BYTES + " bytes");
  }
}
