package dev.gatewright.secrets.context;

/** Values that are no secret whatever their name: the reason, or empty for go on. */
final class NotSecret {
  private NotSecret() {}

  static String reason(Candidate candidate) {
    String value = candidate.value();
    if (Placeholders.plain(value)) {
      return Reasons.PLACEHOLDER;
    }
    if (Encoded.passwordHash(value)) {
      return "";
    }
    String elsewhere = References.reason(candidate);
    if (!elsewhere.isEmpty()) {
      return elsewhere;
    }
    if (Calls.changes(candidate)) {
      return "an argument of a call that changes a text";
    }
    return Placeholders.words(value) ? Reasons.PLACEHOLDER : form(value);
  }

  private static boolean hex(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!Chars.hex(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String form(String value) {
    String encoded = Encoded.reason(value);
    if (!encoded.isEmpty()) {
      return encoded;
    }
    if (Shapes.address(value)) {
      return "an address without a password in it";
    }
    if (Shapes.mail(value)) {
      return "a mail address";
    }
    if (Shapes.path(value)) {
      return "a path of a file";
    }
    if (Shapes.version(value)) {
      return "a version";
    }
    if (value.length() == 42 && value.startsWith("0x") && hex(value, 2)) {
      return "an address on a chain of blocks"; // a key has 64 digits
    }
    if (Algorithms.named(value)) {
      return "the name of an algorithm";
    }
    if (Shapes.alternatives(value)) {
      return "words that a sign parts";
    }
    return "";
  }
}
