package dev.gatewright.sigstore;

import dev.gatewright.readers.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What an in-toto statement says: of which files, and the type of what it says of them.
 *
 * @param subjects the files
 * @param predicate the type
 */
public record Statement(List<Subject> subjects, String predicate) {
  /** The type of an envelope's payload that is such a statement. */
  public static final String TYPE = "application/vnd.in-toto+json";

  private static final String VERSION = "https://in-toto.io/Statement/v1";
  private static final int MOST = 1024;

  /** Copies the subjects. */
  public Statement {
    subjects = List.copyOf(subjects);
  }

  /**
   * A file.
   *
   * @param name of the file
   * @param sha256 its digest, in lower case
   */
  public record Subject(String name, String sha256) {}

  /** Reads the statement in a bundle; whether it is to be believed is for {@link Verifier}. */
  public static Read<Statement> of(Bundle bundle) {
    if (!(bundle.content() instanceof Bundle.Envelope envelope) || !envelope.type().equals(TYPE)) {
      return new Read.Unsound<>("holds no statement of in-toto");
    }
    return switch (Fields.json(envelope.payload().shared(), BundleReader.MAX_BYTES)) {
      case Read.Unsound<JsonValue>(String why) -> new Read.Unsound<>("has a statement that " + why);
      case Read.Sound<JsonValue>(JsonValue root) -> read(root);
    };
  }

  private static Read<Statement> read(JsonValue root) {
    List<JsonValue> items = Fields.items(root, "subject", MOST);
    String predicate = Fields.text(root, "predicateType");
    if (!VERSION.equals(Fields.text(root, "_type")) || items == null || predicate == null) {
      return new Read.Unsound<>("has a statement of another form than in-toto v1");
    }
    List<Subject> subjects = new ArrayList<>();
    for (JsonValue item : items) {
      String name = Fields.text(item, "name");
      String sha256 = Fields.text(item, "digest", "sha256");
      if (name == null || sha256 == null || !digest(sha256)) {
        return new Read.Unsound<>("has a statement of a file without its name or SHA-256");
      }
      subjects.add(new Subject(name, sha256));
    }
    return new Read.Sound<>(new Statement(subjects, predicate));
  }

  private static boolean digest(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return text.length() == 64;
  }
}
