package dev.gatewright.sigstore;

import dev.gatewright.readers.der.DerTag;
import dev.gatewright.readers.der.DerValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An X.509 certificate of version 3 (RFC 5280 §4.1), read and not judged.
 *
 * @param der the whole of it
 * @param signed the part that is signed
 * @param algorithm by which it is signed; null when it is not known here
 * @param signature over that part
 * @param issuer the name of whoever signed it, encoded
 * @param from the first instant it is good for
 * @param until the last one
 * @param subject the name it is for, encoded
 * @param key it is for; null when it is of a kind not known here
 * @param extensions by their identifiers
 */
record Certificate(
    Bytes der,
    DerValue signed,
    @Nullable Algorithm algorithm,
    Bytes signature,
    Bytes issuer,
    Instant from,
    Instant until,
    Bytes subject,
    @Nullable VerifyingKey key,
    Map<String, Extension> extensions) {
  static final String KEY_USAGE = "2.5.29.15";
  static final String ALTERNATIVE_NAMES = "2.5.29.17";
  static final String BASIC = "2.5.29.19";
  static final String AUTHORITY_KEY = "2.5.29.35";
  static final String SUBJECT_KEY = "2.5.29.14";
  static final String EXTENDED_USAGE = "2.5.29.37";

  /** What a certificate says beside names, times and key. */
  record Extension(boolean critical, DerValue value) {}

  /** Reads a certificate; null when it is none, or of another version. */
  static @Nullable Certificate of(Bytes der) {
    DerValue whole = DerValue.of(der.shared());
    DerValue signed = whole.at(0);
    boolean third =
        signed.at(0).is(DerTag.wrapped(0)) && BigInteger.TWO.equals(signed.at(0, 0).number());
    byte[] signature = whole.at(2).bits();
    Instant from = signed.at(4, 0).time();
    Instant until = signed.at(4, 1).time();
    Map<String, Extension> extensions = extensions(signed.tagged(DerTag.wrapped(3)).at(0));
    boolean same = Bytes.of(signed.at(2).encoded()).equals(Bytes.of(whole.at(1).encoded()));
    if (!third || !same || signature == null || from == null || until == null) {
      return null;
    }
    if (extensions == null || !signed.at(3).is(DerTag.SEQUENCE)) {
      return null;
    }
    return new Certificate(
        der,
        signed,
        Algorithm.of(whole.at(1, 0).oid()),
        Bytes.of(signature),
        Bytes.of(signed.at(3).encoded()),
        from,
        until,
        Bytes.of(signed.at(5).encoded()),
        VerifyingKey.of(signed.at(6)),
        extensions);
  }

  /** The extensions; null when one is not readable or stands twice. */
  private static @Nullable Map<String, Extension> extensions(DerValue list) {
    Map<String, Extension> read = new LinkedHashMap<>();
    for (DerValue item : list.parts()) {
      boolean marked = item.at(1).is(DerTag.BOOLEAN);
      DerValue value = item.at(marked ? 2 : 1);
      String oid = item.at(0).oid();
      boolean whole = item.parts().size() == (marked ? 3 : 2);
      boolean sound = whole && !oid.isEmpty() && value.is(DerTag.OCTETS);
      boolean critical = marked && Boolean.TRUE.equals(item.at(1).truth());
      if (!sound || read.put(oid, new Extension(critical, value)) != null) {
        return null;
      }
    }
    return read;
  }

  /** The value of an extension as DER. */
  DerValue extension(String oid) {
    Extension extension = extensions.get(oid);
    return extension == null ? DerValue.of(new byte[0]) : extension.value().inside();
  }

  /** The text of an extension that holds one; null when there is none. */
  @Nullable String text(String oid) {
    return extension(oid).text();
  }

  /** The text of an extension that is one without a wrapper; null when there is none. */
  @Nullable String raw(String oid) {
    Extension extension = extensions.get(oid);
    return extension == null ? null : extension.value().utf8();
  }

  /** The one alternative name, an address or an e-mail address; null when there is not one. */
  @Nullable String subjectName() {
    DerValue names = extension(ALTERNATIVE_NAMES);
    DerValue name = names.at(0);
    boolean shown = name.is(DerTag.own(1)) || name.is(DerTag.own(6));
    return names.parts().size() == 1 && shown ? name.utf8() : null;
  }

  /** Whether it is good at an instant; its last second is part of it. */
  boolean goodAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until.plusSeconds(1));
  }

  /** Whether it says that it may sign other certificates. */
  boolean authority() {
    return Boolean.TRUE.equals(extension(BASIC).at(0).truth());
  }

  /** Whether its key may be used so, the n-th bit counted from the highest (RFC 5280 §4.2.1.3). */
  boolean usage(int bit) {
    return (extension(KEY_USAGE).firstBits() & (0x80 >> bit)) != 0;
  }

  /** Whether its key may be used for a purpose (RFC 5280 §4.2.1.12). */
  boolean purpose(String oid) {
    return extension(EXTENDED_USAGE).parts().stream().anyMatch(value -> value.oid().equals(oid));
  }

  /** Whether another certificate's key signed this one, by an algorithm known here. */
  boolean signedBy(Certificate other) {
    VerifyingKey by = other.key();
    return by != null && algorithm != null && by.verifies(algorithm, signed.encoded(), signature);
  }
}
