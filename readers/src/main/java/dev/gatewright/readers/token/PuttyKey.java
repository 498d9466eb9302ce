package dev.gatewright.readers.token;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The own form of PuTTY, {@code .ppk}: lines of names, and of base64 after a count of them. */
final class PuttyKey {
  private static final String BEGIN = "PuTTY-User-Key-File-";
  private static final String KIND = "private key (PuTTY)";

  private PuttyKey() {}

  /** The key; null when the text does not begin as such a file does. */
  static @Nullable TokenReading read(String text) {
    if (!text.startsWith(BEGIN)) {
      return null;
    }
    List<String> lines = text.lines().map(String::strip).toList();
    String cipher = value(lines, "Encryption");
    byte[] open = block(lines, "Public-Lines");
    byte[] closed = block(lines, "Private-Lines");
    if (cipher.isEmpty() || open == null || closed == null) {
      return new TokenReading.Malformed(
          KIND, "a line it needs, or some of the base64 it counts, is missing");
    }
    ByteCursor cursor = new ByteCursor(open);
    String named = OpenSshKey.string(cursor);
    String algorithm = KeyNames.ssh(named);
    int bits = OpenSshKey.bits(algorithm, cursor);
    return new PrivateKey(
        PrivateKey.Format.PUTTY,
        Optional.ofNullable(algorithm),
        bits,
        cipher.equals("none") ? PrivateKey.Protection.NONE : PrivateKey.Protection.ENCRYPTED,
        flaw(lines, cursor, named));
  }

  private static Optional<String> flaw(List<String> lines, ByteCursor cursor, String named) {
    String broken = cursor.broken();
    if (broken != null) {
      return Optional.of(broken);
    }
    if (!lines.getFirst().endsWith(": " + named)) {
      return Optional.of("its first line names another algorithm than its public part");
    }
    return value(lines, "Private-MAC").isEmpty() && value(lines, "Private-Hash").isEmpty()
        ? Optional.of("the line that ends the key is missing")
        : Optional.empty();
  }

  /** What stands behind a name and a colon; empty when no line begins so. */
  private static String value(List<String> lines, String name) {
    String start = name + ": ";
    for (String line : lines) {
      if (line.startsWith(start)) {
        return line.substring(start.length()).strip();
      }
    }
    return "";
  }

  /** As many lines of base64 as a name counts; null when they are not there. */
  private static byte @Nullable [] block(List<String> lines, String name) {
    String count = value(lines, name);
    int first = lines.indexOf(name + ": " + count) + 1;
    if (count.isEmpty() || count.length() > 4 || !count.chars().allMatch(Character::isDigit)) {
      return null;
    }
    int end = first + Integer.parseInt(count);
    if (first == 0 || end == first || end > lines.size()) {
      return null;
    }
    byte[] bytes = Base64Text.decode(String.join("", lines.subList(first, end)));
    return bytes == null || bytes.length == 0 ? null : bytes;
  }
}
