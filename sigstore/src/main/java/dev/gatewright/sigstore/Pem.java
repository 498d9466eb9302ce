package dev.gatewright.sigstore;

import org.jspecify.annotations.Nullable;

/** DER in a wrapper of text (RFC 7468). */
final class Pem {
  private Pem() {}

  /** What one block with this label holds; null when the text is not exactly one such block. */
  static @Nullable Bytes read(String text, String label) {
    String begin = "-----BEGIN " + label + "-----";
    String end = "-----END " + label + "-----";
    String block = text.strip();
    boolean one = block.startsWith(begin) && block.endsWith(end);
    if (!one || block.length() < begin.length() + end.length()) {
      return null;
    }
    String inner = block.substring(begin.length(), block.length() - end.length());
    return Bytes.ofBase64(inner.replace("\r", "").strip());
  }
}
