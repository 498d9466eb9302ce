package dev.gatewright.sigstore;

/**
 * A log, as a trusted root names it.
 *
 * @param address where it is
 * @param id by which entries name it
 * @param hint by whose first bytes its checkpoints name the key
 * @param key it signs with
 * @param window when the key is trusted
 */
record TrustedLog(String address, Bytes id, Bytes hint, VerifyingKey key, Window window) {}
