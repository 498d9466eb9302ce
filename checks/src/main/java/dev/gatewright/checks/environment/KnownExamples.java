package dev.gatewright.checks.environment;

import dev.gatewright.model.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that everybody knows: what documentation, templates and images ship with. Published sample
 * keys that look random are kept as the first 32 digits of their SHA-256.
 */
final class KnownExamples {
  private static final Map<String, String> PUBLISHED =
      Map.of(
          "570dad43de1af4c925f92c16a68a5093", "the sample key of the FastAPI tutorial",
          "2598f7d6adc142d88161630f3db12ab2", "the sample key of Flask's documentation",
          "ca32f86ce10b8435c108ffd1ae1acd98", "the sample key of older Flask documentation",
          "1a5d44a2dca19669d72edf4c4f1c27c4", "the sample access key id of AWS's documentation",
          "78314b11be2e581549ac1c4f616563fa", "the sample secret key of AWS's documentation",
          "3f7aa5c0b56cad6ccbfc84814cd4b16a", "the sample key of Superset's documentation");

  private static final Map<String, String> SPELLED =
      Map.of(
          "your-256-bit-secret", "the sample secret of the jwt.io debugger",
          "a-string-secret-at-least-256-bits-long", "the sample secret of the jwt.io debugger",
          "super-secret-jwt-token-with-at-least-32-characters-long",
              "the secret that a local Supabase starts with",
          "minioadmin", "the password MinIO starts with",
          "guest", "the password RabbitMQ starts with");

  /** A part that says by itself that the value was left as it came. */
  private static final Set<String> LEFT_AS_IT_CAME =
      Set.of(
          "change",
          "changeit",
          "changeme",
          "changethis",
          "dummy",
          "example",
          "fixme",
          "insecure",
          "insert",
          "placeholder",
          "replace",
          "replaceme",
          "replacethis",
          "sample",
          "tobemodified",
          "todo",
          "unsafe",
          "your",
          "youre",
          "yours");

  /** Parts that say nothing; a value made of them alone is an example. */
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "abc",
          "access",
          "admin",
          "an",
          "any",
          "api",
          "app",
          "apikey",
          "application",
          "at",
          "auth",
          "bar",
          "be",
          "before",
          "bit",
          "bits",
          "char",
          "characters",
          "chars",
          "client",
          "complex",
          "credentials",
          "data",
          "database",
          "db",
          "default",
          "demo",
          "deploying",
          "dev",
          "development",
          "do",
          "env",
          "foo",
          "for",
          "generate",
          "generated",
          "here",
          "hash",
          "hmac",
          "hs",
          "in",
          "is",
          "it",
          "jwt",
          "key",
          "keys",
          "least",
          "letmein",
          "local",
          "localhost",
          "long",
          "longer",
          "master",
          "min",
          "minimum",
          "more",
          "mongo",
          "must",
          "my",
          "mysecret",
          "mysql",
          "none",
          "not",
          "now",
          "null",
          "of",
          "or",
          "pass",
          "passphrase",
          "passwd",
          "password",
          "please",
          "postgres",
          "prod",
          "production",
          "qwerty",
          "random",
          "redis",
          "root",
          "safe",
          "secret",
          "secretkey",
          "secrets",
          "secure",
          "security",
          "server",
          "service",
          "session",
          "should",
          "sign",
          "signing",
          "some",
          "something",
          "staging",
          "string",
          "strong",
          "super",
          "supersecret",
          "sure",
          "test",
          "testing",
          "than",
          "that",
          "the",
          "this",
          "to",
          "token",
          "use",
          "user",
          "username",
          "value",
          "very",
          "welcome",
          "with",
          "word");

  private KnownExamples() {}

  /** What kind of example a value is, as a clause; empty when it is none that is known. */
  static Optional<String> kind(String value) {
    String published = PUBLISHED.get(digest(value));
    if (published == null) {
      published = SPELLED.get(value.strip().toLowerCase(Locale.ROOT));
    }
    if (published != null) {
      return Optional.of("it is " + published);
    }
    if (value.startsWith("django-insecure-")) {
      return Optional.of("it is the key Django's startproject wrote, which calls itself insecure");
    }
    if (drawn(value)) {
      return Optional.of("it is a placeholder");
    }
    return spoken(parts(value));
  }

  /** Whether a value was left to be filled in, whatever it is for. */
  static boolean placeholder(String value) {
    if (drawn(value)) {
      return true;
    }
    for (String part : parts(value)) {
      if (LEFT_AS_IT_CAME.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String digest(String value) {
    return Fingerprints.sha256Hex(value.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** Whether a value is a blank to be filled in: {@code <key>}, {@code xxxx}, {@code ...}. */
  private static boolean drawn(String value) {
    String text = value.strip();
    if (text.length() >= 2 && text.length() <= 200) {
      char first = text.charAt(0);
      char last = text.charAt(text.length() - 1);
      boolean hyphens = text.startsWith("__") && text.endsWith("__") && text.length() > 4;
      if ((first == '<' && last == '>') || (first == '{' && last == '}') || hyphens) {
        return true;
      }
    }
    boolean mark = false;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if ("x*.-_#? ".indexOf(c) < 0) {
        return false;
      }
      mark = true;
    }
    return mark && text.length() >= 3;
  }

  private static Optional<String> spoken(List<String> parts) {
    boolean left = false;
    int spoken = 0;
    int rest = 0;
    for (String part : parts) {
      boolean leaves = LEFT_AS_IT_CAME.contains(part);
      left |= leaves;
      if (leaves || SAYS_NOTHING.contains(part)) {
        spoken += part.length();
      } else if (!counting(part)) {
        rest += part.length();
      }
    }
    if (left && rest < 20) {
      return Optional.of("it says itself that it is a placeholder");
    }
    if (rest == 0 && spoken + 4 > parts.size() * 2) {
      return Optional.of("it is an example value, made of words that are tried first");
    }
    return Optional.empty();
  }

  private static boolean counting(String part) {
    boolean digits = Character.isDigit(part.charAt(0));
    return digits && (part.length() <= 4 || "12345678901234567890".contains(part));
  }

  /** The words and numbers of a value, in lower case. */
  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    String text = value.length() > 200 ? value.substring(0, 200) : value;
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
        if (kind(text.charAt(i - 1)) != 0) {
          parts.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i;
      }
    }
    return parts;
  }

  private static int kind(char c) {
    if (Character.isLetter(c)) {
      return 1;
    }
    return Character.isDigit(c) ? 2 : 0;
  }
}
