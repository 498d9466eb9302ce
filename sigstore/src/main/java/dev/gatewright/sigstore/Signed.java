package dev.gatewright.sigstore;

import org.jspecify.annotations.Nullable;

/**
 * What was signed, seen from the log.
 *
 * @param message the bytes under the signature
 * @param payload the payload of the envelope; null when a file was signed
 * @param signature over the message
 * @param signer the certificate or the key, as DER
 */
record Signed(Bytes message, @Nullable Bytes payload, Bytes signature, Bytes signer) {}
