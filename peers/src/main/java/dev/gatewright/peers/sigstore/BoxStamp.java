package dev.gatewright.peers.sigstore;

import java.time.Instant;

/** Answers of the timestamp authority of a box (RFC 3161, RFC 5652). */
final class BoxStamp {
  private static final String TOKEN = "1.2.840.113549.1.9.16.1.4";
  private static final byte[] SHA256 = DerWriter.sequence(DerWriter.oid("2.16.840.1.101.3.4.2.1"));

  private BoxStamp() {}

  static byte[] answer(SigstoreBox box, byte[] stamped, Instant at, Lie lie) {
    BoxKey key = lie == Lie.OTHER_STAMPER ? BoxKey.of("P-256") : box.stamper;
    long serial = lie == Lie.OTHER_STAMPER ? 9 : 7;
    byte[] info = info(stamped, at);
    byte[] shown = lie == Lie.FORGED_STAMP ? info(stamped, at.plusSeconds(1)) : info;
    byte[][] attributes = {
      attribute("1.2.840.113549.1.9.3", DerWriter.oid(TOKEN)),
      attribute("1.2.840.113549.1.9.4", DerWriter.octets(BoxKey.sha256(info))),
      attribute(
          "1.2.840.113549.1.9.16.2.47",
          DerWriter.sequence(
              DerWriter.sequence(
                  DerWriter.sequence(DerWriter.octets(BoxKey.sha256(box.stamperCertificate))))))
    };
    byte[] signer =
        DerWriter.sequence(
            DerWriter.number(1),
            DerWriter.sequence(BoxCertificate.name("box root"), DerWriter.number(serial)),
            SHA256,
            DerWriter.wrapped(0, attributes),
            key.named(),
            DerWriter.octets(key.sign(DerWriter.set(attributes))));
    byte[] data =
        DerWriter.sequence(
            DerWriter.number(3),
            DerWriter.set(SHA256),
            DerWriter.sequence(DerWriter.oid(TOKEN), DerWriter.wrapped(0, DerWriter.octets(shown))),
            DerWriter.set(signer));
    return DerWriter.sequence(
        DerWriter.sequence(DerWriter.number(0)),
        DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.7.2"), DerWriter.wrapped(0, data)));
  }

  private static byte[] info(byte[] stamped, Instant at) {
    return DerWriter.sequence(
        DerWriter.number(1),
        DerWriter.oid("1.3.6.1.4.1.57264.2"),
        DerWriter.sequence(SHA256, DerWriter.octets(BoxKey.sha256(stamped))),
        DerWriter.number(5),
        DerWriter.time(at));
  }

  private static byte[] attribute(String oid, byte[] value) {
    return DerWriter.sequence(DerWriter.oid(oid), DerWriter.set(value));
  }
}
