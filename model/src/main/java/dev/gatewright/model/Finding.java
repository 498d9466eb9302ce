package dev.gatewright.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing a check saw that speaks against an item.
 *
 * @param check id of the check, {@code family/check-id}
 * @param severity how much harm it can do
 * @param message what is wrong; the same text each time this check says it
 * @param evidence what was seen here, quoted; never a secret
 * @param place where, or null when it is about no file
 * @param excerpt the source line, or null when there is none or it must not be shown
 * @param fix what to do, or null when the page of the check says it better
 * @param fingerprint stable name of this finding: 16 hexadecimal digits that stay the same when
 *     lines move
 */
public record Finding(
    String check,
    Severity severity,
    String message,
    String evidence,
    @Nullable Place place,
    @Nullable Excerpt excerpt,
    @Nullable String fix,
    String fingerprint) {}
