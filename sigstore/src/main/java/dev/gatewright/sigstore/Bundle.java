package dev.gatewright.sigstore;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something signed, with all that is needed to verify it without asking anybody: the form in which
 * sigstore's bundles and the attestations of package indexes (PEP 740) meet.
 *
 * @param signer who signed
 * @param content what was signed, and the signature
 * @param entries of transparency logs
 * @param timestamps as RFC 3161 has them
 */
public record Bundle(
    Signer signer, Content content, List<LogEntry> entries, List<Bytes> timestamps) {
  /** Copies the lists. */
  public Bundle {
    entries = List.copyOf(entries);
    timestamps = List.copyOf(timestamps);
  }

  /** Who signed. */
  public sealed interface Signer {}

  /** A holder of a short-lived certificate, given as DER. */
  public record Certified(Bytes certificate) implements Signer {}

  /** A holder of a key that has to be known from elsewhere. */
  public record Keyed(String hint) implements Signer {}

  /** What was signed. */
  public sealed interface Content {
    /** The signature. */
    Bytes signature();
  }

  /** A payload and its type, signed together (DSSE). */
  public record Envelope(Bytes payload, String type, Bytes signature) implements Content {
    /** What is signed: the "pre-authentication encoding" of DSSE v1. */
    Bytes encoded() {
      byte[] kind = Bytes.of(type).shared();
      String head = "DSSEv1 " + kind.length + " " + type + " " + payload.size() + " ";
      byte[] start = Bytes.of(head).shared();
      byte[] all = Arrays.copyOf(start, start.length + payload.size());
      System.arraycopy(payload.shared(), 0, all, start.length, payload.size());
      return Bytes.of(all);
    }
  }

  /**
   * The bytes of a file, which are not part of the bundle.
   *
   * @param sha256 what the bundle says their digest is; null when it says nothing
   */
  public record Message(@Nullable Bytes sha256, Bytes signature) implements Content {}
}
