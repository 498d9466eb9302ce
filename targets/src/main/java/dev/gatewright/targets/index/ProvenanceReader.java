package dev.gatewright.targets.index;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.sigstore.BundleReader;
import dev.gatewright.sigstore.Bytes;
import dev.gatewright.targets.index.Provenance.Attestation;
import dev.gatewright.targets.index.Provenance.Group;
import dev.gatewright.targets.index.Provenance.Publisher;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads provenance (PEP 740) as far as it names publisher, file and digest; verifies nothing. */
final class ProvenanceReader {
  private static final String STATEMENT = "https://in-toto.io/Statement/v1";

  private ProvenanceReader() {}

  static Sight<Provenance> read(JsonValue root) {
    List<JsonValue> items = root.items("attestation_bundles");
    if (!isOne(root) || items == null) {
      return unseen("is not of the known form, version 1");
    }
    List<Group> bundles = new ArrayList<>();
    for (JsonValue item : items) {
      Publisher publisher = publisher(item.member("publisher"));
      List<JsonValue> attestations = item.items("attestations");
      if (publisher == null || attestations == null) {
        return unseen("has a bundle without a publisher or without attestations");
      }
      List<Attestation> read = new ArrayList<>();
      for (JsonValue attestation : attestations) {
        Attestation one = isOne(attestation) ? attestation(attestation) : null;
        if (one == null) {
          return unseen("has an attestation whose statement cannot be read");
        }
        read.add(one);
      }
      bundles.add(new Group(publisher, read));
    }
    return Sight.known(new Provenance(bundles));
  }

  private static boolean isOne(JsonValue value) {
    return Long.valueOf(1).equals(value.number("version"));
  }

  /** A publisher; null where it is not told whole, so that it can be said to be no other. */
  private static @Nullable Publisher publisher(@Nullable JsonValue value) {
    String kind = value == null ? null : value.text("kind");
    if (value == null || kind == null || kind.isBlank() || !told(value, "environment")) {
      return null;
    }
    String workflow = value.text("workflow");
    String environment = value.text("environment");
    Publisher publisher =
        new Publisher(
            kind,
            value.text("repository"),
            workflow == null ? value.text("workflow_filepath") : workflow,
            environment == null || environment.isBlank() ? null : environment);
    boolean whole = filled(publisher.repository()) && filled(publisher.workflow());
    return whole || !kind.equals("GitHub") ? publisher : null;
  }

  /** Whether a member is a text, or says that there is none. */
  private static boolean told(JsonValue value, String member) {
    JsonValue one = value.member(member);
    return one == null || one instanceof JsonValue.Nothing || one instanceof JsonValue.Text;
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** What an in-toto statement says; null when it is none about exactly one file. */
  private static @Nullable Attestation attestation(JsonValue value) {
    JsonValue envelope = value.member("envelope");
    Bytes encoded = Bytes.ofBase64(envelope == null ? null : envelope.text("statement"));
    byte[] bytes = encoded == null ? null : encoded.copy();
    if (bytes == null
        || !(JsonReader.read(bytes, bytes.length)
            instanceof Parsed.Ok<JsonValue>(JsonValue statement, var _))) {
      return null;
    }
    List<JsonValue> subjects = statement.items("subject");
    if (!STATEMENT.equals(statement.text("_type")) || subjects == null || subjects.size() != 1) {
      return null;
    }
    JsonValue subject = subjects.getFirst();
    JsonValue digest = subject.member("digest");
    String file = subject.text("name");
    String sha256 = Digests.sha256(digest == null ? null : digest.text("sha256"));
    String predicate = statement.text("predicateType");
    return file == null || sha256 == null || predicate == null
        ? null
        : new Attestation(file, sha256, predicate, BundleReader.attestation(value));
  }

  private static Sight<Provenance> unseen(String what) {
    return Sight.unseen(
        "The provenance that the index gave " + what, "Use a newer Gatewright, or ask the index.");
  }
}
