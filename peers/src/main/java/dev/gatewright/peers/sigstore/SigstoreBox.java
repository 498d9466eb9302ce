package dev.gatewright.peers.sigstore;

import static dev.gatewright.peers.IndexPeer.quoted;

import java.time.Duration;
import java.time.Instant;

/**
 * A whole sigstore of a test: a root, an authority that issues certificates for ten minutes, a log
 * of certificates, a log of entries, an authority for timestamps. Its keys are made anew each time,
 * and nothing of it is trusted but by whoever is handed its trusted root.
 */
public final class SigstoreBox {
  static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
  static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  static final String AUTHORITY = "box authority";
  static final String STAMPER = "box timestamps";
  private static final String ROOT = "box root";

  final Instant at;
  final BoxKey root;
  final BoxKey authority;
  final BoxKey certificateLog;
  final BoxKey log;
  final BoxKey stamper;
  private final byte[] rootCertificate;
  private final byte[] authorityCertificate;
  final byte[] stamperCertificate;

  /** What is wrong with the authorities of a box, which its trusted root names all the same. */
  public enum Flaw {
    /** Nothing. */
    NONE,
    /** The authority's certificate ended the day before. */
    AUTHORITY_EXPIRED,
    /** The authority's certificate does not say that it may sign others. */
    AUTHORITY_NO_CA,
    /** The authority's certificate is for something else. */
    AUTHORITY_OTHER_PURPOSE,
    /** The authority's certificate is signed by another root. */
    AUTHORITY_OTHER_ROOT,
    /** The certificate for timestamps ended the day before. */
    STAMPER_EXPIRED,
    /** The certificate for timestamps is for something else. */
    STAMPER_OTHER_PURPOSE
  }

  private SigstoreBox(Instant at, String logKey, Flaw flaw) {
    this.at = at;
    this.root = BoxKey.of("P-384");
    this.authority = BoxKey.of("P-256");
    this.certificateLog = BoxKey.of("P-256");
    this.log = BoxKey.of(logKey);
    this.stamper = BoxKey.of("P-256");
    Instant from = at.minus(Duration.ofDays(30));
    Instant until = at.plus(Duration.ofDays(300));
    this.rootCertificate =
        new BoxCertificate(ROOT, root, from, until).authority().sign(ROOT, root, null, at);
    this.authorityCertificate = authorityCertificate(from, until, flaw);
    this.stamperCertificate =
        new BoxCertificate(STAMPER, stamper, from, flaw == Flaw.STAMPER_EXPIRED ? ended() : until)
            .purpose(flaw == Flaw.STAMPER_OTHER_PURPOSE ? CODE_SIGNING : TIME_STAMPING)
            .sign(ROOT, root, null, at);
  }

  private Instant ended() {
    return at.minus(Duration.ofDays(1));
  }

  private byte[] authorityCertificate(Instant from, Instant until, Flaw flaw) {
    BoxCertificate certificate =
        new BoxCertificate(
            AUTHORITY, authority, from, flaw == Flaw.AUTHORITY_EXPIRED ? ended() : until);
    if (flaw == Flaw.AUTHORITY_NO_CA) {
      certificate.purpose(CODE_SIGNING);
    } else {
      String purpose = flaw == Flaw.AUTHORITY_OTHER_PURPOSE ? TIME_STAMPING : CODE_SIGNING;
      certificate.authority().with("2.5.29.37", false, DerWriter.sequence(DerWriter.oid(purpose)));
    }
    BoxKey by = flaw == Flaw.AUTHORITY_OTHER_ROOT ? BoxKey.of("P-384") : root;
    return certificate.sign(ROOT, by, null, at);
  }

  /** A sigstore whose certificates are issued at this time. */
  public static SigstoreBox at(Instant at) {
    return new SigstoreBox(at, "P-256", Flaw.NONE);
  }

  /** A sigstore whose log signs with a key of this kind. */
  public static SigstoreBox withLogKey(Instant at, String kind) {
    return new SigstoreBox(at, kind, Flaw.NONE);
  }

  /** A sigstore with a flaw in its authorities. */
  public static SigstoreBox flawed(Instant at, Flaw flaw) {
    return new SigstoreBox(at, "P-256", flaw);
  }

  /** Something to be signed about a file. */
  public BoxOrder order(String file, String sha256) {
    return new BoxOrder(this, file, sha256);
  }

  /** Its trusted root. */
  public String trustedRoot() {
    return trustedRoot(at.minus(Duration.ofDays(20)).toString(), "");
  }

  /**
   * A trusted root that trusts the log of entries for a while only.
   *
   * @param until the last instant; empty when there is none
   */
  public String trustedRoot(String from, String until) {
    String usual = window(at.minus(Duration.ofDays(20)).toString(), "");
    return "{\"mediaType\": \"application/vnd.dev.sigstore.trustedroot+json;version=0.1\","
        + " \"tlogs\": ["
        + log("https://log.example", log, window(from, until))
        + "], \"ctlogs\": ["
        + log("https://certificates.example", certificateLog, usual)
        + "], \"certificateAuthorities\": ["
        + authority(usual, authorityCertificate, rootCertificate)
        + "], \"timestampAuthorities\": ["
        + authority(usual, stamperCertificate, rootCertificate)
        + "]}";
  }

  private static String window(String from, String until) {
    return "{\"start\": "
        + quoted(from)
        + (until.isEmpty() ? "" : ", \"end\": " + quoted(until))
        + "}";
  }

  private static String log(String address, BoxKey key, String window) {
    return "{\"baseUrl\": "
        + quoted(address)
        + ", \"hashAlgorithm\": \"SHA2_256\", \"publicKey\": {\"rawBytes\": "
        + quoted(BoxKey.base64(key.open()))
        + ", \"validFor\": "
        + window
        + "}, \"logId\": {\"keyId\": "
        + quoted(BoxKey.base64(key.id()))
        + "}}";
  }

  private static String authority(String window, byte[]... chain) {
    StringBuilder all = new StringBuilder();
    for (byte[] certificate : chain) {
      all.append(all.isEmpty() ? "" : ", ")
          .append("{\"rawBytes\": ")
          .append(quoted(BoxKey.base64(certificate)))
          .append('}');
    }
    return "{\"uri\": \"https://authority.example\", \"certChain\": {\"certificates\": ["
        + all
        + "]}, \"validFor\": "
        + window
        + "}";
  }
}
