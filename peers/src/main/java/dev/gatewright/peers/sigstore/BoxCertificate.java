package dev.gatewright.peers.sigstore;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certificate to be signed, as authorities of sigstore write them. */
final class BoxCertificate {
  private static final String PROMISES = "1.3.6.1.4.1.11129.2.4.2";

  private final String subject;
  private final BoxKey key;
  private final Instant from;
  private final Instant until;
  private final Map<String, byte[]> extensions = new LinkedHashMap<>();
  private final List<String> critical = new ArrayList<>();

  BoxCertificate(String subject, BoxKey key, Instant from, Instant until) {
    this.subject = subject;
    this.key = key;
    this.from = from;
    this.until = until;
  }

  BoxCertificate with(String oid, boolean must, byte[] value) {
    extensions.put(oid, value);
    if (must) {
      critical.add(oid);
    }
    return this;
  }

  /** One that may sign others. */
  BoxCertificate authority() {
    return with("2.5.29.15", true, DerWriter.value(0x03, new byte[] {1, 6}))
        .with("2.5.29.19", true, DerWriter.sequence(DerWriter.yes()));
  }

  /** One for a purpose, of somebody. */
  BoxCertificate purpose(String oid) {
    return with("2.5.29.15", true, DerWriter.value(0x03, new byte[] {7, (byte) 0x80}))
        .with("2.5.29.37", true, DerWriter.sequence(DerWriter.oid(oid)));
  }

  /** The certificate; its promise of a log is the one that log gives, none when it is null. */
  byte[] sign(String issuer, BoxKey by, @Nullable BoxKey log, Instant promised) {
    with("2.5.29.35", false, DerWriter.sequence(DerWriter.value(0x80, shortId(by))));
    with("2.5.29.14", false, DerWriter.octets(shortId(key)));
    if (log != null) {
      byte[] before = body(issuer, by);
      with(PROMISES, false, DerWriter.octets(promise(before, by, log, promised)));
    }
    byte[] body = body(issuer, by);
    return DerWriter.sequence(body, by.named(), DerWriter.bits(by.sign(body)));
  }

  private byte[] body(String issuer, BoxKey by) {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    extensions.forEach(
        (oid, value) ->
            list.writeBytes(
                DerWriter.sequence(
                    DerWriter.oid(oid),
                    critical.contains(oid) ? DerWriter.yes() : new byte[0],
                    DerWriter.octets(value))));
    return DerWriter.sequence(
        DerWriter.wrapped(0, DerWriter.number(2)),
        DerWriter.number(7),
        by.named(),
        name(issuer),
        DerWriter.sequence(DerWriter.time(from), DerWriter.time(until)),
        name(subject),
        key.open(),
        DerWriter.wrapped(3, DerWriter.sequence(list.toByteArray())));
  }

  /** RFC 6962 §3.2 and §3.3. */
  private static byte[] promise(byte[] body, BoxKey issuer, BoxKey log, Instant at) {
    byte[] message =
        ByteBuffer.allocate(12 + 32 + 3 + body.length + 2)
            .putShort((short) 0)
            .putLong(at.toEpochMilli())
            .putShort((short) 1)
            .put(issuer.id())
            .put((byte) (body.length >> 16))
            .putShort((short) body.length)
            .put(body)
            .putShort((short) 0)
            .array();
    byte[] signature = log.sign(message);
    int size = 1 + 32 + 8 + 2 + 2 + 2 + signature.length;
    return ByteBuffer.allocate(4 + size)
        .putShort((short) (2 + size))
        .putShort((short) size)
        .put((byte) 0)
        .put(log.id())
        .putLong(at.toEpochMilli())
        .putShort((short) 0)
        .putShort((short) 0x0403)
        .putShort((short) signature.length)
        .put(signature)
        .array();
  }

  static byte[] name(String text) {
    return text.isEmpty()
        ? DerWriter.sequence()
        : DerWriter.sequence(
            DerWriter.set(DerWriter.sequence(DerWriter.oid("2.5.4.3"), DerWriter.text(text))));
  }

  private static byte[] shortId(BoxKey key) {
    return Arrays.copyOf(key.id(), 20);
  }
}
