package dev.gatewright.sigstore;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths from a certificate to a trusted root, at an instant (RFC 5280 §6). */
final class Chain {
  static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
  static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
  private static final int MAY_SIGN_CERTIFICATES = 5;
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Certificate.KEY_USAGE,
          Certificate.ALTERNATIVE_NAMES,
          Certificate.BASIC,
          Certificate.EXTENDED_USAGE);

  private Chain() {}

  /** The authority among these that signed a certificate; null, and the reason, when none did. */
  static @Nullable Authority issuer(
      Certificate leaf, List<Authority> authorities, Instant at, Trial trial) {
    boolean named = false;
    Authority outside = null;
    for (Authority authority : authorities) {
      Certificate signing = authority.signing();
      if (!signing.subject().equals(leaf.issuer())) {
        continue;
      }
      if (leaf.signedBy(signing)) {
        if (authority.window().holds(at)) {
          return authority;
        }
        outside = authority;
      }
      named |= leaf.algorithm() != null && signing.key() != null && sameKey(leaf, signing);
    }
    if (outside != null) {
      trial.wrong(
          "the authority that issued the certificate is trusted from "
              + outside.window()
              + ", and it was signed at "
              + at);
    } else if (named) {
      trial.wrong("the certificate names a trusted authority, which did not sign it");
    } else {
      trial.open(
          "the certificate was issued by an authority that the trusted root does not name",
          Trial.NEWER_ROOT);
    }
    return null;
  }

  private static boolean sameKey(Certificate leaf, Certificate signing) {
    byte[] named = leaf.extension(Certificate.AUTHORITY_KEY).at(0).content();
    byte[] own = signing.extension(Certificate.SUBJECT_KEY).content();
    return named.length > 0 && Bytes.of(named).equals(Bytes.of(own));
  }

  /** Whether certificate and authority are good at an instant, each by the next, for a purpose. */
  static boolean good(
      Certificate leaf, Authority authority, String purpose, Instant at, Trial trial) {
    if (!leaf.goodAt(at)) {
      return trial.wrong(
          "the certificate is good from "
              + leaf.from()
              + " to "
              + leaf.until()
              + ", and what vouches for the time says "
              + at);
    }
    Certificate below = leaf;
    int depth = 0;
    for (Certificate above : authority.chain()) {
      boolean same = above.der().equals(below.der());
      boolean root = above.subject().equals(above.issuer());
      if (!same && !(below.issuer().equals(above.subject()) && below.signedBy(above))) {
        return trial.wrong("a certificate above is not signed by the next one");
      }
      if (!above.goodAt(at)) {
        return trial.wrong("a certificate above was not good at " + at);
      }
      if (!same && !maySign(above, root, depth, purpose)) {
        return trial.wrong("a certificate above may not sign such certificates");
      }
      below = above;
      depth += same ? 0 : 1;
    }
    return understood(leaf, trial)
        && authority.chain().stream().allMatch(c -> understood(c, trial));
  }

  private static boolean maySign(Certificate above, boolean root, int depth, String purpose) {
    var most = above.extension(Certificate.BASIC).at(1).number();
    boolean limited = above.extensions().containsKey(Certificate.EXTENDED_USAGE);
    return above.authority()
        && above.usage(MAY_SIGN_CERTIFICATES)
        && (most == null || most.bitLength() > 31 || most.intValue() >= depth)
        && (root || !limited || above.purpose(purpose));
  }

  private static boolean understood(Certificate certificate, Trial trial) {
    for (var extension : certificate.extensions().entrySet()) {
      if (extension.getValue().critical() && !UNDERSTOOD.contains(extension.getKey())) {
        return trial.open(
            "a certificate has an extension that must be understood and is not known here, "
                + extension.getKey(),
            Trial.NEWER_PROGRAM);
      }
    }
    return true;
  }
}
