package dev.gatewright.checks.index;

import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.sigstore.Identity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever signed, as the certificate says, is the declared publisher. What counts is the
 * workflow that was started, as indexes ask, and not one that it calls.
 */
final class SignerNames {
  private SignerNames() {}

  static boolean same(Identity signer, DeclaredPublisher declared) {
    boolean gitlab = declared.kind().equals("gitlab");
    String host = gitlab ? "https://gitlab.com" : "https://github.com";
    String issuer = gitlab ? host : "https://token.actions.githubusercontent.com";
    String home = host + "/" + declared.repository();
    return issuer.equals(signer.issuer())
        && home.equalsIgnoreCase(signer.repository())
        && workflow(signer, home, gitlab ? "//" + path(declared) : hidden(declared))
        && environment(signer, declared);
  }

  /** {@code HOME PATH @ REF}, where the ref is that of the sources, or their commit. */
  private static boolean workflow(Identity signer, String home, String path) {
    return address(signer.workflow(), home, path, signer.ref())
        || address(signer.workflow(), home, path, signer.commit());
  }

  private static boolean address(
      @Nullable String address, String home, String path, @Nullable String ref) {
    String rest = path + "@" + ref;
    return address != null
        && ref != null
        && address.length() == home.length() + rest.length()
        && address.regionMatches(true, 0, home, 0, home.length())
        && address.endsWith(rest);
  }

  private static String path(DeclaredPublisher declared) {
    String path = declared.workflow().strip();
    return path.startsWith("./") ? path.substring(2) : path;
  }

  private static String hidden(DeclaredPublisher declared) {
    String path = declared.workflow().strip();
    return "/.github/workflows/" + path.substring(path.lastIndexOf('/') + 1);
  }

  /** Older certificates do not tell it; then the index's word is all there is. */
  private static boolean environment(Identity signer, DeclaredPublisher declared) {
    return signer.environment() == null
        || folded(signer.environment()).equals(folded(declared.environment()));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  /** Who signed, in words. */
  static String told(Identity signer) {
    String who = signer.workflow() == null ? signer.subject() : signer.workflow();
    return (who == null ? "(nobody named)" : who)
        + (signer.environment() == null || signer.environment().isBlank()
            ? ""
            : ", environment " + signer.environment())
        + ", vouched for by "
        + (signer.issuer() == null ? "(nobody named)" : signer.issuer());
  }
}
