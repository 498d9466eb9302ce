package dev.gatewright.secrets.allow;

/**
 * A comment that says a finding is no secret.
 *
 * @param comment whose convention it follows
 * @param offset where its first word, or the comment sign of detect-secrets, stands in the text
 */
public record AllowMark(AllowComment comment, int offset) {}
