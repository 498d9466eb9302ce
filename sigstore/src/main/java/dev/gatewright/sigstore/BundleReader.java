package dev.gatewright.sigstore;

import dev.gatewright.readers.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is signed in either of its two shapes: a sigstore bundle (0.1 to 0.3), and an
 * attestation of a package index (PEP 740). What they share is read by one and the same code.
 */
public final class BundleReader {
  /** The most bytes a bundle may have. */
  public static final int MAX_BYTES = 8 << 20;

  private static final int MAX_ENTRIES = 8;
  private static final int MAX_TIMESTAMPS = 8;
  private static final String IN_TOTO = "application/vnd.in-toto+json";
  private static final String OLD = "application/vnd.dev.sigstore.bundle+json;version=0.";
  private static final Map<String, Integer> VERSIONS =
      Map.of(
          OLD + "1",
          1,
          OLD + "2",
          2,
          OLD + "3",
          3,
          "application/vnd.dev.sigstore.bundle.v0.3+json",
          3);

  private final Trial trial = new Trial();

  private BundleReader() {}

  /** Reads a sigstore bundle. */
  public static Read<Bundle> bundle(byte[] bytes) {
    return switch (Fields.json(bytes, MAX_BYTES)) {
      case Read.Unsound<JsonValue>(String why) -> new Read.Unsound<>(why);
      case Read.Sound<JsonValue>(JsonValue root) -> {
        BundleReader reader = new BundleReader();
        yield reader.read(reader.bundle(root));
      }
    };
  }

  /** Reads an attestation as a package index keeps it. */
  public static Read<Bundle> attestation(JsonValue root) {
    BundleReader reader = new BundleReader();
    return reader.read(reader.attested(root));
  }

  private Read<Bundle> read(@Nullable Bundle bundle) {
    if (bundle != null) {
      return new Read.Sound<>(bundle);
    }
    String why = trial.outcome() instanceof Proof.Open(String said, String _) ? said : "";
    return new Read.Unsound<>(why);
  }

  private @Nullable Bundle bundle(JsonValue root) {
    Integer version = VERSIONS.get(Fields.text(root, "mediaType") + "");
    if (version == null) {
      trial.unreadable("is of a version that is not known");
      return null;
    }
    JsonValue material = Fields.member(root, "verificationMaterial");
    Bundle.Signer signer = signer(material, version);
    Bundle.Content content = content(root);
    List<LogEntry> entries = entries(Fields.items(material, "tlogEntries", MAX_ENTRIES));
    List<Bytes> timestamps = timestamps(material);
    return signer == null || content == null || entries == null || timestamps == null
        ? null
        : new Bundle(signer, content, entries, timestamps);
  }

  private @Nullable Bundle attested(JsonValue root) {
    if (!Long.valueOf(1).equals(root.number("version"))) {
      trial.unreadable("is of a version that is not known");
      return null;
    }
    JsonValue material = root.member("verification_material");
    Bytes certificate = Fields.bytes(material, "certificate");
    if (certificate == null) {
      trial.unreadable("has no certificate in base64");
      return null;
    }
    Bytes statement = Fields.bytes(root, "envelope", "statement");
    Bytes signature = Fields.bytes(root, "envelope", "signature");
    if (statement == null || signature == null) {
      trial.unreadable("has no statement and signature in base64");
      return null;
    }
    List<LogEntry> entries = entries(Fields.items(material, "transparency_entries", MAX_ENTRIES));
    return entries == null
        ? null
        : new Bundle(
            new Bundle.Certified(certificate),
            new Bundle.Envelope(statement, IN_TOTO, signature),
            entries,
            List.of());
  }

  private Bundle.@Nullable Signer signer(@Nullable JsonValue material, int version) {
    if (material == null) {
      trial.unreadable("has no verificationMaterial");
      return null;
    }
    JsonValue chain = Fields.member(material, "x509CertificateChain");
    JsonValue single = Fields.member(material, "certificate");
    JsonValue key = Fields.member(material, "publicKey");
    int given = (chain == null ? 0 : 1) + (single == null ? 0 : 1) + (key == null ? 0 : 1);
    if (given != 1) {
      trial.unreadable("does not name one signer, but " + given);
      return null;
    }
    if (key != null) {
      String hint = Fields.text(key, "hint");
      return new Bundle.Keyed(hint == null ? "" : hint);
    }
    if (chain != null) {
      if (version == 3) {
        trial.unreadable("has a chain of certificates, which version 0.3 does not allow");
        return null;
      }
      return first(Fields.items(chain, "certificates", 10));
    }
    Bytes der = Fields.bytes(single, "rawBytes");
    if (der == null) {
      trial.unreadable("has no certificate in base64");
      return null;
    }
    return new Bundle.Certified(der);
  }

  /** The first of a chain; the others come from the trusted root, and a root is none of them. */
  private Bundle.@Nullable Signer first(@Nullable List<JsonValue> certificates) {
    if (certificates == null || certificates.isEmpty()) {
      trial.unreadable("has an empty chain of certificates");
      return null;
    }
    Bytes first = null;
    for (JsonValue item : certificates) {
      Bytes der = Fields.bytes(item, "rawBytes");
      Certificate read = der == null ? null : Certificate.of(der);
      if (der == null || read == null) {
        trial.unreadable("has a certificate that cannot be read");
        return null;
      }
      if (read.subject().equals(read.issuer())) {
        trial.unreadable("brings a root certificate, which only a trusted root may name");
        return null;
      }
      first = first == null ? der : first;
    }
    return first == null ? null : new Bundle.Certified(first);
  }

  private Bundle.@Nullable Content content(JsonValue root) {
    JsonValue envelope = Fields.member(root, "dsseEnvelope");
    JsonValue message = Fields.member(root, "messageSignature");
    if ((envelope == null) == (message == null)) {
      trial.unreadable("does not hold one of an envelope and a signature");
      return null;
    }
    if (message != null) {
      Bytes signature = Fields.bytes(message, "signature");
      boolean sha256 = "SHA2_256".equals(Fields.text(message, "messageDigest", "algorithm"));
      Bytes digest = Fields.bytes(message, "messageDigest", "digest");
      if (signature == null) {
        trial.unreadable("has no signature in base64");
        return null;
      }
      return new Bundle.Message(sha256 ? digest : null, signature);
    }
    List<JsonValue> signatures = Fields.items(envelope, "signatures", 1);
    Bytes payload = Fields.bytes(envelope, "payload");
    String type = Fields.text(envelope, "payloadType");
    Bytes signature =
        signatures == null || signatures.isEmpty()
            ? null
            : Fields.bytes(signatures.getFirst(), "sig");
    if (payload == null || type == null || signature == null) {
      trial.unreadable("has no envelope of a payload with its type and one signature");
      return null;
    }
    return new Bundle.Envelope(payload, type, signature);
  }

  private @Nullable List<Bytes> timestamps(@Nullable JsonValue material) {
    JsonValue data = Fields.member(material, "timestampVerificationData");
    List<JsonValue> items = Fields.items(data, "rfc3161Timestamps", MAX_TIMESTAMPS);
    if (items == null) {
      trial.unreadable("has more than " + MAX_TIMESTAMPS + " timestamps");
      return null;
    }
    List<Bytes> read = new ArrayList<>();
    for (JsonValue item : items) {
      Bytes one = Fields.bytes(item, "signedTimestamp");
      if (one == null) {
        trial.unreadable("has a timestamp that is not in base64");
        return null;
      }
      read.add(one);
    }
    return read;
  }

  private @Nullable List<LogEntry> entries(@Nullable List<JsonValue> items) {
    if (items == null) {
      trial.unreadable("has no list of at most " + MAX_ENTRIES + " log entries");
      return null;
    }
    List<LogEntry> read = new ArrayList<>();
    for (JsonValue item : items) {
      LogEntry entry = LogEntryReader.read(item);
      if (entry == null) {
        trial.unreadable("has a log entry without one of its parts, or with a broken one");
        return null;
      }
      read.add(entry);
    }
    return read;
  }
}
