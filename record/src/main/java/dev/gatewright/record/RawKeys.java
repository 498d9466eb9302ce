package dev.gatewright.record;

import java.math.BigInteger;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.NamedParameterSpec;
import java.util.Optional;

/**
 * Ed25519 keys made from their 32 bytes (RFC 8032 section 5.1.5) as the platform's signatures take
 * them. The platform's own key factory builds the same objects, and its first call costs a tenth of
 * a short run.
 */
final class RawKeys {
  private RawKeys() {}

  /** A public key; whether its point lies on the curve is seen when it verifies. */
  static final class Public implements EdECPublicKey {
    private static final long serialVersionUID = 1;

    private final transient EdECPoint point;

    /** The key of these 32 bytes: y, least byte first, with the oddness of x in the highest bit. */
    Public(byte[] raw) {
      byte[] y = new byte[raw.length];
      for (int i = 0; i < raw.length; i++) {
        y[i] = raw[raw.length - 1 - i];
      }
      boolean odd = y[0] < 0;
      y[0] &= 0x7F;
      this.point = new EdECPoint(odd, new BigInteger(1, y));
    }

    @Override
    public EdECPoint getPoint() {
      return point;
    }

    @Override
    public NamedParameterSpec getParams() {
      return NamedParameterSpec.ED25519;
    }

    @Override
    public String getAlgorithm() {
      return "EdDSA";
    }

    @Override
    public String getFormat() {
      return "none";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }

  /** A private key. */
  static final class Private implements EdECPrivateKey {
    private static final long serialVersionUID = 1;

    private final transient byte[] seed;

    Private(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public Optional<byte[]> getBytes() {
      return Optional.of(seed.clone());
    }

    @Override
    public NamedParameterSpec getParams() {
      return NamedParameterSpec.ED25519;
    }

    @Override
    public String getAlgorithm() {
      return "EdDSA";
    }

    @Override
    public String getFormat() {
      return "none";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }
}
