package dev.gatewright.checklist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** SHA-256 of bytes and of texts, in lower-case hexadecimal. */
final class Hashes {
  private final MessageDigest sha256;

  private Hashes(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  static Hashes create() {
    try {
      return new Hashes(MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException broken) {
      throw new ChecklistException(
          "This Java has no SHA-256; run Gatewright on a complete JDK", broken);
    }
  }

  /** 64 digits. */
  String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256.digest(bytes));
  }

  /** 64 digits of the UTF-8 bytes of some texts, a NUL between them. */
  String of(String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        sha256.update((byte) 0);
      }
      sha256.update(texts[i].getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** The first 8 digits of the hash of a text. */
  String head(String text) {
    byte[] digest = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 4);
  }

  /** The digest of an item: NFC, white space folded, markup kept, then its group likewise. */
  String item(String text, String group) {
    return of(folded(text), folded(group));
  }

  /** A text in NFC with every run of white space as one space. */
  static String folded(String text) {
    boolean plain = true;
    boolean ascii = true;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii &= c < 0x80;
      plain &= c > ' ' || (c == ' ' && before != ' ');
      before = c;
    }
    if (ascii && plain && (text.isEmpty() || before != ' ')) {
      return text;
    }
    String composed = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        gap = !folded.isEmpty();
      } else {
        if (gap) {
          folded.append(' ');
          gap = false;
        }
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
