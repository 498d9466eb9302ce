package dev.gatewright.sigstore;

import java.util.List;

/**
 * Whoever issues certificates, as a trusted root names it.
 *
 * @param chain its certificates: first the one that signs others, last the root
 * @param window when it is trusted
 */
record Authority(List<Certificate> chain, Window window) {
  Authority {
    chain = List.copyOf(chain);
  }

  /** The certificate that signs others. */
  Certificate signing() {
    return chain.getFirst();
  }
}
