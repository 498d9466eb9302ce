package dev.gatewright.sigstore;

import dev.gatewright.readers.der.DerTag;
import dev.gatewright.readers.der.DerValue;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A timestamp over a signature (RFC 3161, in the CMS of RFC 5652). */
final class Timestamp {
  private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
  private static final String TOKEN = "1.2.840.113549.1.9.16.1.4";
  private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.47";
  private static final String RSA = "1.2.840.113549.1.1.1";
  private static final BigInteger MOST_GRANTED = BigInteger.ONE;

  private final DerValue token;
  private final DerValue info;
  private final DerValue signer;
  private final DerValue attributes;
  private final Trial trial;

  private Timestamp(DerValue data, Trial trial) {
    this.token = data.at(2, 1, 0);
    this.info = token.inside();
    this.signer = data.parts().isEmpty() ? data : data.parts().getLast().at(0);
    this.attributes = signer.at(3);
    this.trial = trial;
  }

  /** When a known authority saw these bytes; null, and the reason, when none proves it. */
  static @Nullable Instant verify(Bytes response, Bytes stamped, TrustedRoot root, Trial trial) {
    DerValue whole = DerValue.of(response.shared());
    BigInteger status = whole.at(0, 0).number();
    DerValue data = whole.at(1, 1, 0);
    boolean sound =
        status != null
            && status.signum() >= 0
            && status.compareTo(MOST_GRANTED) <= 0
            && whole.at(1, 0).oid().equals(SIGNED_DATA)
            && data.at(2, 0).oid().equals(TOKEN)
            && data.parts().getLast().is(DerTag.SET)
            && data.parts().getLast().parts().size() == 1;
    Timestamp timestamp = new Timestamp(data, trial);
    if (!sound || !timestamp.info.present() || timestamp.info.at(4).time() == null) {
      trial.open("a timestamp cannot be read", Trial.ASK_SIGNER);
      return null;
    }
    return timestamp.verify(stamped, root);
  }

  private @Nullable Instant verify(Bytes stamped, TrustedRoot root) {
    Instant at = info.at(4).time();
    Authority authority = authority(root);
    if (authority == null || at == null || !attributed(authority) || !over(stamped)) {
      return null;
    }
    if (!authority.window().holds(at)) {
      trial.wrong(
          "the timestamp is of "
              + at
              + ", and its authority is trusted from "
              + authority.window());
      return null;
    }
    Certificate leaf = authority.signing();
    if (!leaf.purpose(Chain.TIME_STAMPING)) {
      trial.wrong("the timestamp was made with a certificate that is not for timestamps");
      return null;
    }
    return Chain.good(leaf, authority, Chain.TIME_STAMPING, at, trial) ? at : null;
  }

  /** The authority that signed; null, and the reason, when no known one did. */
  private @Nullable Authority authority(TrustedRoot root) {
    byte[] message = attributes.encoded();
    Algorithm algorithm = algorithm();
    if (!attributes.is(DerTag.wrapped(0)) || algorithm == null) {
      trial.open("a timestamp is signed in a way that is not known here", Trial.NEWER_PROGRAM);
      return null;
    }
    message[0] = (byte) DerTag.SET; // RFC 5652 §5.4: signed as a set, written with another tag.
    Bytes signature = Bytes.of(signer.at(5).content());
    boolean named = false;
    for (Authority authority : root.timestampAuthorities()) {
      VerifyingKey key = authority.signing().key();
      if (key != null && key.verifies(algorithm, message, signature)) {
        return authority;
      }
      named |= key != null && names(authority.signing());
    }
    if (named) {
      trial.wrong("a timestamp names a trusted authority, which did not sign it");
    } else {
      trial.open(
          "a timestamp is of an authority that the trusted root does not name", Trial.NEWER_ROOT);
    }
    return null;
  }

  private @Nullable Algorithm algorithm() {
    String named = signer.at(4, 0).oid();
    if (!named.equals(RSA)) {
      return Algorithm.of(named);
    }
    return switch (digest(signer.at(2, 0)) + "") {
      case "SHA-256" -> Algorithm.RSA_SHA256;
      case "SHA-384" -> Algorithm.RSA_SHA384;
      case "SHA-512" -> Algorithm.RSA_SHA512;
      default -> null;
    };
  }

  /** Whether the signer is named by issuer and number of this certificate. */
  private boolean names(Certificate certificate) {
    Bytes number = Bytes.of(certificate.signed().at(1).encoded());
    return Bytes.of(signer.at(1, 0).encoded()).equals(certificate.issuer())
        && Bytes.of(signer.at(1, 1).encoded()).equals(number);
  }

  /** Whether what is signed beside the token is of this token and this certificate. */
  private boolean attributed(Authority authority) {
    String engine = digest(signer.at(2, 0));
    if (engine == null) {
      return trial.open("a timestamp has a digest of an unknown kind", Trial.NEWER_PROGRAM);
    }
    Bytes wanted = Bytes.of(Bytes.digest(engine).digest(token.content()));
    boolean content = attribute(CONTENT_TYPE).oid().equals(TOKEN);
    if (!content || !Bytes.of(attribute(MESSAGE_DIGEST).content()).equals(wanted)) {
      return trial.wrong("a timestamp's signature is over another token");
    }
    DerValue named = attribute(SIGNING_CERTIFICATE).at(0, 0);
    boolean usual = named.at(0).is(DerTag.OCTETS);
    String kind = usual ? "SHA-256" : digest(named.at(0, 0));
    if (!named.present() || kind == null) {
      return trial.open("a timestamp does not name its certificate", Trial.NEWER_PROGRAM);
    }
    byte[] der = authority.signing().der().shared();
    Bytes own = Bytes.of(Bytes.digest(kind).digest(der));
    return own.equals(Bytes.of(named.at(usual ? 0 : 1).content()))
        || trial.wrong("a timestamp names another certificate than the one that signed it");
  }

  private DerValue attribute(String oid) {
    for (DerValue one : attributes.parts()) {
      if (one.at(0).oid().equals(oid)) {
        return one.at(1, 0);
      }
    }
    return DerValue.of(new byte[0]);
  }

  /** Whether the token speaks of these bytes. */
  private boolean over(Bytes stamped) {
    String engine = digest(info.at(2, 0, 0));
    if (engine == null) {
      return trial.open("a timestamp has a digest of an unknown kind", Trial.NEWER_PROGRAM);
    }
    Bytes wanted = Bytes.of(Bytes.digest(engine).digest(stamped.shared()));
    return wanted.equals(Bytes.of(info.at(2, 1).content()))
        || trial.wrong("a timestamp is over another signature");
  }

  private static @Nullable String digest(DerValue oid) {
    return switch (oid.oid()) {
      case "2.16.840.1.101.3.4.2.1" -> "SHA-256";
      case "2.16.840.1.101.3.4.2.2" -> "SHA-384";
      case "2.16.840.1.101.3.4.2.3" -> "SHA-512";
      default -> null;
    };
  }
}
