package dev.gatewright.checks.environment;

import static java.util.Map.entry;

import dev.gatewright.model.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
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
      Map.ofEntries(
          entry("570dad43de1af4c925f92c16a68a5093", "the sample key of the FastAPI tutorial"),
          entry("2598f7d6adc142d88161630f3db12ab2", "the sample key of Flask's documentation"),
          entry("ca32f86ce10b8435c108ffd1ae1acd98", "the sample key of older Flask documentation"),
          entry("1a5d44a2dca19669d72edf4c4f1c27c4", "the sample access key id of AWS's documents"),
          entry("78314b11be2e581549ac1c4f616563fa", "the sample secret key of AWS's documents"),
          entry("3f7aa5c0b56cad6ccbfc84814cd4b16a", "the sample key of Superset's documentation"),
          entry("81886cc4d79074f6e946934d4e9e9d6a", "the Fernet key of Airflow's chart"),
          entry("3354cfcf65c7b2e6840ea6f880aede23", "the key of a tutorial on Spring and tokens"),
          entry("60a09e4357868c1e9b801052726d061c", "the first key of Hardhat and Anvil"),
          entry("bc1a50966c9e6486bc4ebf880b51611a", "the first key of Hardhat and Anvil"),
          entry("0011cc25eb4320717494d2703e8cba85", "the key of Azure's storage emulator"),
          entry("aa6547439583c3a275d4542a0df6c1ad", "the key of Azure's Cosmos DB emulator"));

  private static final Map<String, String> SPELLED =
      Map.of(
          "your-256-bit-secret", "the sample secret of the jwt.io debugger",
          "a-string-secret-at-least-256-bits-long", "the sample secret of the jwt.io debugger",
          "super-secret-jwt-token-with-at-least-32-characters-long",
              "the secret that a local Supabase starts with",
          "minioadmin", "the password MinIO starts with",
          "guest", "the password RabbitMQ starts with",
          "hunter2", "a password that everybody quotes",
          "keyboard cat", "the sample secret of express-session's documents",
          "correcthorsebatterystaple", "the password of a comic strip",
          "correct horse battery staple", "the password of a comic strip");

  /** A part that says by itself that the value was left as it came. */
  private static final Set<String> LEFT_AS_IT_CAME =
      Set.of(
          "change",
          "changeit",
          "changeme",
          "changethis",
          "dummy",
          "example",
          "fill",
          "fillme",
          "fixme",
          "insecure",
          "insert",
          "placeholder",
          "redacted",
          "replace",
          "replaceme",
          "replacethis",
          "sample",
          "tba",
          "tbd",
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
          "admins",
          "an",
          "and",
          "any",
          "api",
          "apikey",
          "app",
          "application",
          "at",
          "auth",
          "bar",
          "baz",
          "be",
          "before",
          "bit",
          "bits",
          "cat",
          "char",
          "character",
          "characters",
          "chars",
          "ci",
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
          "dog",
          "elastic",
          "encryption",
          "enter",
          "env",
          "false",
          "foo",
          "foobar",
          "for",
          "generate",
          "generated",
          "ghp",
          "goes",
          "grafana",
          "hash",
          "hello",
          "here",
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
          "mariadb",
          "master",
          "me",
          "min",
          "mine",
          "minimum",
          "minio",
          "mongo",
          "more",
          "must",
          "my",
          "mysecret",
          "mysql",
          "new",
          "nil",
          "none",
          "not",
          "now",
          "null",
          "of",
          "or",
          "our",
          "pass",
          "passphrase",
          "passwd",
          "password",
          "pat",
          "please",
          "postgres",
          "private",
          "prod",
          "production",
          "put",
          "pw",
          "pwd",
          "qwerty",
          "rabbitmq",
          "random",
          "really",
          "redis",
          "root",
          "sa",
          "safe",
          "secret",
          "secretkey",
          "secrets",
          "secure",
          "security",
          "server",
          "service",
          "session",
          "set",
          "should",
          "sign",
          "signing",
          "sk",
          "so",
          "some",
          "something",
          "staging",
          "string",
          "strong",
          "super",
          "supersecret",
          "sure",
          "temp",
          "temporary",
          "test",
          "testing",
          "than",
          "that",
          "the",
          "this",
          "to",
          "token",
          "true",
          "ultra",
          "undefined",
          "use",
          "user",
          "username",
          "users",
          "value",
          "very",
          "welcome",
          "whsec",
          "with",
          "word",
          "world");

  /** A row of characters, or the same again, is told from this many on. */
  private static final int ROW = 6;

  private KnownExamples() {}

  /** What kind of example a value is, as a clause; empty when it is none that is known. */
  static Optional<String> kind(String value) {
    return kind(value, "");
  }

  /**
   * What kind of example the value of a variable is, as a clause; empty when it is none that is
   * known.
   *
   * @param name the variable, whose own words say nothing; may be empty
   */
  static Optional<String> kind(String value, String name) {
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
    if (Blanks.drawn(value)) {
      return Optional.of("it is a placeholder");
    }
    if (WordDigests.hold(value.strip(), SAYS_NOTHING)
        || WordDigests.hold(value.strip(), LEFT_AS_IT_CAME)) {
      return Optional.of("it is the digest of a word that is tried first");
    }
    Optional<String> spoken = spoken(value, Set.of());
    if (spoken.isPresent() || name.isEmpty()) {
      return spoken;
    }
    Set<String> own = new HashSet<>(SecretNames.parts(name).size());
    for (String part : SecretNames.parts(name)) {
      own.add(part.toLowerCase(Locale.ROOT));
    }
    return value.length() > 2 && own.contains(value.strip().toLowerCase(Locale.ROOT))
        ? Optional.of("it is a word of the name of its variable")
        : spoken(value, own);
  }

  /** Whether a value is one row of characters, or the same few again and again. */
  static boolean row(String value) {
    int[] points = Strength.points(value.strip());
    return points.length >= ROW && Repeats.cover(points).free() <= 3;
  }

  /** Whether a value was left to be filled in, whatever it is for. */
  static boolean placeholder(String value) {
    if (Blanks.drawn(value)) {
      return true;
    }
    for (String part : SpokenParts.of(value)) {
      if (LEFT_AS_IT_CAME.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String digest(String value) {
    return Fingerprints.sha256Hex(value.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  private static Optional<String> spoken(String value, Set<String> own) {
    SpokenParts.Words words =
        new SpokenParts.Words(
            LEFT_AS_IT_CAME, word -> SAYS_NOTHING.contains(word) || own.contains(word));
    for (List<String> parts : SpokenParts.readings(value)) {
      Optional<String> found = spoken(words.read(parts));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> spoken(SpokenParts.Tally tally) {
    if (tally.left() && tally.rest() < 20) {
      return Optional.of("it says itself that it is a placeholder");
    }
    if (tally.rest() == 0 && tally.spoken() + 4 > tally.parts() * 2) {
      return Optional.of("it is an example value, made of words that are tried first");
    }
    return Optional.empty();
  }
}
