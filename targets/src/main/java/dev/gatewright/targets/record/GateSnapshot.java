package dev.gatewright.targets.record;

import java.time.Instant;

/**
 * A snapshot that was taken of a repository on GitHub, as the record has it.
 *
 * @param at the instant it was taken as of
 * @param repository {@code OWNER/NAME}
 * @param sha256 digest of what was written, in hexadecimal digits
 */
public record GateSnapshot(Instant at, String repository, String sha256) {}
