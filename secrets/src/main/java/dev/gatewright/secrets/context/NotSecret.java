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
    return Placeholders.words(value) ? Reasons.PLACEHOLDER : form(value);
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
    if (Algorithms.named(value)) {
      return "the name of an algorithm";
    }
    if (Shapes.alternatives(value)) {
      return "words that a sign parts";
    }
    return "";
  }
}
