package dev.gatewright.sigstore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the body of a log entry speaks of this content, this signature and this certificate or
 * key. The kinds of entries that Rekor writes for signed files and envelopes are known: {@code
 * hashedrekord} and {@code dsse} of 0.0.1 and 0.0.2, {@code intoto} of 0.0.2.
 */
final class EntryBody {
  private static final int MAX_BYTES = 8 << 20;

  private final Signed signed;
  private final Trial trial;

  private EntryBody(Signed signed, Trial trial) {
    this.signed = signed;
    this.trial = trial;
  }

  static boolean fits(LogEntry entry, Signed signed, Trial trial) {
    return new EntryBody(signed, trial).fits(entry);
  }

  private boolean fits(LogEntry entry) {
    JsonValue body = null;
    if (Fields.json(entry.body().shared(), MAX_BYTES) instanceof Read.Sound<JsonValue> sound) {
      body = sound.value();
    }
    if (body == null) {
      return trial.open("the body of the log entry is not sound JSON", Trial.ASK_SIGNER);
    }
    if (!entry.kind().equals(Fields.text(body, "kind"))
        || !entry.version().equals(Fields.text(body, "apiVersion"))) {
      return trial.wrong("the log entry is of another kind than the bundle says");
    }
    JsonValue spec = body.member("spec");
    boolean envelope = signed.payload() != null;
    return switch (entry.kind() + " " + entry.version()) {
      case "hashedrekord 0.0.1" -> envelope ? unknown(entry) : file(spec);
      case "hashedrekord 0.0.2" -> hashed(spec == null ? null : spec.member("hashedRekordV002"));
      case "dsse 0.0.1" -> envelope ? dsse(spec) : unknown(entry);
      case "dsse 0.0.2" ->
          envelope ? sealed(spec == null ? null : spec.member("dsseV002")) : unknown(entry);
      case "intoto 0.0.2" -> envelope ? intoto(spec) : unknown(entry);
      default -> unknown(entry);
    };
  }

  private boolean unknown(LogEntry entry) {
    return trial.open(
        "the log entry is of a kind that is not known here for what was signed, "
            + Visible.of(entry.kind() + " " + entry.version(), 40),
        Trial.NEWER_PROGRAM);
  }

  private boolean file(@Nullable JsonValue spec) {
    JsonValue data = spec == null ? null : spec.at("data", "hash");
    JsonValue signature = spec == null ? null : spec.member("signature");
    return digest(data, "sha256", signed.message().sha256().hex(), "value")
        && signature(Fields.bytes(signature, "content"))
        && signer(pem(Fields.bytes(signature, "publicKey", "content")));
  }

  private boolean hashed(@Nullable JsonValue spec) {
    JsonValue data = spec == null ? null : spec.member("data");
    JsonValue signature = spec == null ? null : spec.member("signature");
    return strongDigest(data, signed.message())
        && signature(Fields.bytes(signature, "content"))
        && signer(verifier(signature));
  }

  private boolean dsse(@Nullable JsonValue spec) {
    JsonValue one = only(Fields.items(spec, "signatures", 8));
    return digest(spec == null ? null : spec.member("payloadHash"), "sha256", payload(), "value")
        && signature(Fields.bytes(one, "signature"))
        && signer(pem(Fields.bytes(one, "verifier")));
  }

  private boolean sealed(@Nullable JsonValue spec) {
    JsonValue one = only(Fields.items(spec, "signatures", 8));
    Bytes payload = signed.payload();
    return payload != null
        && strongDigest(spec == null ? null : spec.member("payloadHash"), payload)
        && signature(Fields.bytes(one, "content"))
        && signer(verifier(one));
  }

  private boolean intoto(@Nullable JsonValue spec) {
    JsonValue content = spec == null ? null : spec.member("content");
    JsonValue envelope = content == null ? null : content.member("envelope");
    JsonValue one = only(Fields.items(envelope, "signatures", 8));
    Bytes once = Fields.bytes(one, "sig");
    // This kind writes what is base64 already in base64 again.
    Bytes twice = once == null ? null : Bytes.ofBase64(new String(once.shared(), ISO_8859_1));
    JsonValue hash = content == null ? null : content.member("payloadHash");
    return digest(hash, "sha256", payload(), "value")
        && signature(twice)
        && signer(pem(Fields.bytes(one, "publicKey")));
  }

  private String payload() {
    Bytes payload = signed.payload();
    return payload == null ? "" : payload.sha256().hex();
  }

  private boolean strongDigest(@Nullable JsonValue hash, Bytes message) {
    String engine =
        switch (Fields.text(hash, "algorithm") + "") {
          case "SHA2_256" -> "SHA-256";
          case "SHA2_384" -> "SHA-384";
          case "SHA2_512" -> "SHA-512";
          default -> null;
        };
    if (engine == null) {
      return trial.open("the log entry has a digest of an unknown kind", Trial.NEWER_PROGRAM);
    }
    Bytes digest = Bytes.of(Bytes.digest(engine).digest(message.shared()));
    return digest.equals(Fields.bytes(hash, "digest"))
        || trial.wrong("the log entry speaks of other content than what was signed");
  }

  private boolean digest(@Nullable JsonValue hash, String algorithm, String wanted, String name) {
    if (!algorithm.equals(Fields.text(hash, "algorithm"))) {
      return trial.open("the log entry has a digest of an unknown kind", Trial.NEWER_PROGRAM);
    }
    return wanted.equals(Fields.text(hash, name))
        || trial.wrong("the log entry speaks of other content than what was signed");
  }

  private boolean signature(@Nullable Bytes entered) {
    return signed.signature().equals(entered)
        || trial.wrong("the log entry speaks of another signature");
  }

  private boolean signer(@Nullable Bytes entered) {
    return signed.signer().equals(entered)
        || trial.wrong("the log entry speaks of another certificate or key");
  }

  private static @Nullable Bytes pem(@Nullable Bytes text) {
    if (text == null) {
      return null;
    }
    String block = new String(text.shared(), ISO_8859_1);
    Bytes certificate = Pem.read(block, "CERTIFICATE");
    return certificate == null ? Pem.read(block, "PUBLIC KEY") : certificate;
  }

  private static @Nullable Bytes verifier(@Nullable JsonValue signature) {
    Bytes certificate = Fields.bytes(signature, "verifier", "x509Certificate", "rawBytes");
    return certificate == null
        ? Fields.bytes(signature, "verifier", "publicKey", "rawBytes")
        : certificate;
  }

  private static @Nullable JsonValue only(@Nullable List<JsonValue> items) {
    return items == null || items.size() != 1 ? null : items.getFirst();
  }
}
