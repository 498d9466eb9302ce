package dev.gatewright.peers.sigstore;

import static dev.gatewright.peers.IndexPeer.quoted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement about a file, and who signs it how. */
public final class BoxOrder {
  private static final String OIDS = "1.3.6.1.4.1.57264.1.";
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final SigstoreBox box;
  private final String file;
  private final String sha256;
  private final Map<String, String> claims = new LinkedHashMap<>();
  private String predicate =
      "https://" + String.join(".", "docs", "pypi", "org") + "/attestations/publish/v1";
  private String key = "P-256";
  private String kind = "dsse 0.0.1";
  private Lie lie = Lie.NONE;

  BoxOrder(SigstoreBox box, String file, String sha256) {
    this.box = box;
    this.file = file;
    this.sha256 = sha256;
    github("tides/tide-api", "release.yml");
  }

  /** Signed by a workflow of GitHub. */
  public BoxOrder github(String repository, String workflow) {
    String home = "https://github.com/" + repository;
    return claim("8", "https://token.actions.githubusercontent.com")
        .claim("12", home)
        .claim("13", "0".repeat(40))
        .claim("14", "refs/tags/v1")
        .claim("18", home + "/.github/workflows/" + workflow + "@refs/tags/v1")
        .claim("9", home + "/.github/workflows/" + workflow + "@refs/tags/v1");
  }

  /** Signed by a pipeline of GitLab. */
  public BoxOrder gitlab(String repository, String file) {
    String home = "https://gitlab.com/" + repository;
    return claim("8", "https://gitlab.com")
        .claim("12", home)
        .claim("13", "0".repeat(40))
        .claim("14", "refs/tags/v1")
        .claim("18", home + "//" + file + "@refs/tags/v1")
        .claim("9", home + "//" + file + "@refs/tags/v1");
  }

  /** With another claim in the certificate, by the last number of its identifier. */
  public BoxOrder claim(String number, String value) {
    claims.put(number, value);
    return this;
  }

  /** With another type of what is said of the file. */
  public BoxOrder predicate(String type) {
    predicate = type;
    return this;
  }

  /** Signed with a key of another kind. */
  public BoxOrder key(String other) {
    key = other;
    return this;
  }

  /** Logged as another kind of entry: {@code dsse 0.0.1}, {@code hashedrekord 0.0.2} … */
  public BoxOrder kind(String other) {
    kind = other;
    return this;
  }

  /** With a lie. */
  public BoxOrder lie(Lie other) {
    lie = other;
    return this;
  }

  /** Its shape at package indexes (PEP 740). */
  public String attestation() {
    Made made = make();
    return "{\"version\": 1, \"verification_material\": {\"certificate\": "
        + quoted(BoxKey.base64(made.certificate))
        + ", \"transparency_entries\": ["
        + made.entry
        + "]}, \"envelope\": {\"statement\": "
        + quoted(BoxKey.base64(made.statement))
        + ", \"signature\": "
        + quoted(BoxKey.base64(made.signature))
        + "}}";
  }

  /** Its shape as a sigstore bundle. */
  public String bundle() {
    Made made = make();
    String stamp = lie == Lie.NO_STAMP ? "" : stamp(made.signature);
    return "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\","
        + " \"verificationMaterial\": {\"certificate\": {\"rawBytes\": "
        + quoted(BoxKey.base64(made.certificate))
        + "}, \"tlogEntries\": ["
        + made.entry
        + "]"
        + stamp
        + "}, \"dsseEnvelope\": {\"payload\": "
        + quoted(BoxKey.base64(made.statement))
        + ", \"payloadType\": \"application/vnd.in-toto+json\", \"signatures\": [{\"sig\": "
        + quoted(BoxKey.base64(made.signature))
        + "}]}}";
  }

  /**
   * The signature over a file as a sigstore bundle.
   *
   * @param file its bytes
   * @param own the key it is signed with, without a certificate; null for a certificate's
   */
  public String fileBundle(byte[] file, @Nullable BoxKey own) {
    BoxKey signer = own == null ? BoxKey.of(key) : own;
    byte[] shown = own == null ? certificate(signer) : own.open();
    byte[] signature = signer.sign(file);
    BoxEntry entry =
        new BoxEntry(
            box, "hashedrekord 0.0.1", file, file, signature, shown, own != null, loggedAt(), lie);
    String material =
        own == null
            ? "\"certificate\": {\"rawBytes\": " + quoted(BoxKey.base64(shown)) + "}"
            : "\"publicKey\": {\"hint\": \"own\"}";
    return "{\"mediaType\": \"application/vnd.dev.sigstore.bundle.v0.3+json\","
        + " \"verificationMaterial\": {"
        + material
        + ", \"tlogEntries\": ["
        + entry.json()
        + "]}, \"messageSignature\": {\"messageDigest\": {\"algorithm\": \"SHA2_256\","
        + " \"digest\": "
        + quoted(BoxKey.base64(BoxKey.sha256(file)))
        + "}, \"signature\": "
        + quoted(BoxKey.base64(signature))
        + "}}";
  }

  private static final class Made {
    final byte[] certificate;
    final byte[] statement;
    final byte[] signature;
    final String entry;

    Made(byte[] certificate, byte[] statement, byte[] signature, String entry) {
      this.certificate = certificate;
      this.statement = statement;
      this.signature = signature;
      this.entry = entry;
    }
  }

  private Made make() {
    BoxKey signer = BoxKey.of(key);
    byte[] certificate = certificate(signer);
    byte[] statement = statement(sha256);
    byte[] encoded = encoded(statement);
    byte[] signature = signer.sign(encoded);
    byte[] logged = lie == Lie.OTHER_PAYLOAD_LOGGED ? statement("9".repeat(64)) : statement;
    BoxEntry entry =
        new BoxEntry(
            box,
            kind,
            logged,
            encoded(logged),
            lie == Lie.OTHER_SIGNATURE_LOGGED ? signer.sign(encoded) : signature,
            lie == Lie.OTHER_CERTIFICATE_LOGGED ? certificate(BoxKey.of(key)) : certificate,
            false,
            loggedAt(),
            lie);
    byte[] shown = lie == Lie.CHANGED_STATEMENT ? statement("6".repeat(64)) : statement;
    return new Made(certificate, shown, signature, entry.json());
  }

  private Instant loggedAt() {
    return switch (lie) {
      case LOGGED_TOO_LATE -> box.at.plus(LIFE).plus(Duration.ofMinutes(6));
      case LOGGED_TOO_EARLY -> box.at.minus(Duration.ofMinutes(1));
      default -> box.at.plusSeconds(3);
    };
  }

  private byte[] statement(String digest) {
    String text =
        "{\"_type\": \"https://in-toto.io/Statement/v1\", \"subject\": [{\"name\": "
            + quoted(file)
            + ", \"digest\": {\"sha256\": "
            + quoted(digest)
            + "}}], \"predicateType\": "
            + quoted(predicate)
            + ", \"predicate\": null}";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** DSSE v1, "pre-authentication encoding". */
  private static byte[] encoded(byte[] statement) {
    String type = "application/vnd.in-toto+json";
    String text =
        "DSSEv1 "
            + type.length()
            + " "
            + type
            + " "
            + statement.length
            + " "
            + new String(statement, StandardCharsets.UTF_8);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] certificate(BoxKey signer) {
    BoxCertificate certificate =
        new BoxCertificate("", signer, box.at, box.at.plus(LIFE))
            .purpose(lie == Lie.OTHER_PURPOSE ? "1.3.6.1.5.5.7.3.1" : SigstoreBox.CODE_SIGNING);
    String subject = claims.getOrDefault("9", "");
    byte[] name = subject.getBytes(StandardCharsets.UTF_8);
    certificate.with("2.5.29.17", true, DerWriter.sequence(DerWriter.value(0x86, name)));
    claims.forEach((number, text) -> certificate.with(OIDS + number, false, DerWriter.text(text)));
    if (lie == Lie.STRANGE_EXTENSION) {
      certificate.with("1.2.3.4", true, DerWriter.text("strange"));
    }
    BoxKey by = lie == Lie.OTHER_AUTHORITY ? BoxKey.of("P-256") : box.authority;
    String issuer = lie == Lie.OTHER_AUTHORITY ? "another authority" : SigstoreBox.AUTHORITY;
    byte[] made = certificate.sign(issuer, by, promising(), box.at);
    return switch (lie) {
      case FORGED_AUTHORITY -> resigned(made, BoxKey.of("P-256"));
      case FORGED_SCT -> {
        // Issued anew with one claim more, under the promise that was given without it.
        certificate.with(OIDS + "21", false, DerWriter.text("https://runs.example/7"));
        yield certificate.sign(issuer, by, null, box.at);
      }
      default -> made;
    };
  }

  private @Nullable BoxKey promising() {
    return switch (lie) {
      case NO_SCT -> null;
      case OTHER_SCT_LOG -> BoxKey.of("P-256");
      default -> box.certificateLog;
    };
  }

  /**
   * The same certificate with the signature of another key, which is of the same length or near.
   */
  private static byte[] resigned(byte[] certificate, BoxKey other) {
    int header = 4;
    int length = ((certificate[header + 2] & 0xFF) << 8 | (certificate[header + 3] & 0xFF)) + 4;
    byte[] body = Arrays.copyOfRange(certificate, header, header + length);
    return DerWriter.sequence(body, other.named(), DerWriter.bits(other.sign(body)));
  }

  private String stamp(byte[] signature) {
    byte[] stamped = lie == Lie.OTHER_STAMPED ? new byte[] {1} : signature;
    byte[] answer = BoxStamp.answer(box, stamped, loggedAt(), lie);
    return ", \"timestampVerificationData\": {\"rfc3161Timestamps\": [{\"signedTimestamp\": "
        + quoted(BoxKey.base64(answer))
        + "}]}";
  }
}
