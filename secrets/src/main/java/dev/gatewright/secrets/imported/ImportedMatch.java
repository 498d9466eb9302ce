package dev.gatewright.secrets.imported;

/**
 * What a rule out of a configuration found: places only.
 *
 * @param rule the number of the rule
 * @param start the first byte of the secret
 * @param end behind its last byte
 */
public record ImportedMatch(int rule, int start, int end) {}
