package dev.gatewright.sigstore;

import dev.gatewright.readers.der.DerTag;
import dev.gatewright.readers.der.DerValue;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log's promise to show a certificate to everybody (RFC 6962 §3.2).
 *
 * @param log the id of the log
 * @param millis when it promised, in milliseconds
 * @param extensions what the log adds
 * @param algorithm two numbers for hash and signature
 * @param signature of the log
 */
record Sct(Bytes log, long millis, Bytes extensions, int algorithm, Bytes signature) {
  private static final String LIST = "1.3.6.1.4.1.11129.2.4.2";
  private static final int MOST = 8;
  private static final int PRECERTIFICATE = 1;

  /** Whether a known log promised to show the certificate. */
  static boolean verify(Certificate leaf, Certificate issuer, TrustedRoot root, Trial trial) {
    if (!leaf.extensions().containsKey(LIST)) {
      return trial.wrong("the certificate has no promise of a log to show it to everybody (SCT)");
    }
    List<Sct> all = list(leaf.extension(LIST));
    if (all == null || all.isEmpty()) {
      return trial.open(
          "the logs' promises (SCT) in the certificate cannot be read", Trial.ASK_SIGNER);
    }
    boolean known = false;
    for (Sct sct : all) {
      TrustedLog log = root.certificateLog(sct.log());
      if (log != null) {
        known = true;
        if (!sct.verify(leaf, issuer, log, trial)) {
          return false;
        }
      }
    }
    return known
        || trial.open(
            "the log that promised to show the certificate (SCT) is not in the trusted root",
            Trial.NEWER_ROOT);
  }

  private boolean verify(Certificate leaf, Certificate issuer, TrustedLog log, Trial trial) {
    Instant at = Instant.ofEpochMilli(millis);
    if (!log.window().holds(at)) {
      return trial.wrong(
          "the log promised to show the certificate at "
              + at
              + ", and its key is trusted from "
              + log.window());
    }
    return log.key().verifies(signed(leaf, issuer), signature)
        || trial.wrong("the log's promise to show the certificate (SCT) is not signed by that log");
  }

  /** What the log signed: the certificate as it was before the promise was put into it. */
  private byte[] signed(Certificate leaf, Certificate issuer) {
    VerifyingKey key = issuer.key();
    byte[] keyHash = key == null ? new byte[0] : key.encoded().sha256().shared();
    byte[] body = withoutList(leaf.signed());
    int size = 1 + 1 + 8 + 2 + keyHash.length + 3 + body.length + 2 + extensions.size();
    return ByteBuffer.allocate(size)
        .put((byte) 0)
        .put((byte) 0)
        .putLong(millis)
        .putShort((short) PRECERTIFICATE)
        .put(keyHash)
        .put((byte) (body.length >> 16))
        .putShort((short) body.length)
        .put(body)
        .putShort((short) extensions.size())
        .put(extensions.shared())
        .array();
  }

  private static byte[] withoutList(DerValue signed) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (DerValue part : signed.parts()) {
      if (part.is(DerTag.wrapped(3))) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        for (DerValue extension : part.at(0).parts()) {
          if (!extension.at(0).oid().equals(LIST)) {
            kept.writeBytes(extension.encoded());
          }
        }
        byte[] list = wrapped(DerTag.SEQUENCE, kept.toByteArray());
        all.writeBytes(wrapped(DerTag.wrapped(3), list));
      } else {
        all.writeBytes(part.encoded());
      }
    }
    return wrapped(DerTag.SEQUENCE, all.toByteArray());
  }

  private static byte[] wrapped(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else {
      int digits = content.length > 0xFFFF ? 3 : content.length > 0xFF ? 2 : 1;
      out.write(0x80 | digits);
      for (int shift = 8 * (digits - 1); shift >= 0; shift -= 8) {
        out.write(content.length >> shift);
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** The promises of a list; null when it has another form. */
  private static @Nullable List<Sct> list(DerValue value) {
    if (!value.is(DerTag.OCTETS)) {
      return null;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(value.content());
      if (Short.toUnsignedInt(in.getShort()) != in.remaining()) {
        return null;
      }
      List<Sct> all = new ArrayList<>();
      while (in.hasRemaining()) {
        Sct sct = all.size() < MOST ? one(ByteBuffer.wrap(vector(in))) : null;
        if (sct == null) {
          return null;
        }
        all.add(sct);
      }
      return all;
    } catch (BufferUnderflowException e) {
      return null;
    }
  }

  private static @Nullable Sct one(ByteBuffer in) {
    int version = in.get();
    byte[] log = new byte[32];
    in.get(log);
    long millis = in.getLong();
    Bytes extensions = Bytes.of(vector(in));
    int algorithm = Short.toUnsignedInt(in.getShort());
    Bytes signature = Bytes.of(vector(in));
    return version != 0 || in.hasRemaining()
        ? null
        : new Sct(Bytes.of(log), millis, extensions, algorithm, signature);
  }

  private static byte[] vector(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
