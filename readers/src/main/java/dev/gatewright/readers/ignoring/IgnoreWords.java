package dev.gatewright.readers.ignoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request to ignore a finding, as it stands in a line: {@code gatewright:}, then {@code
 * ignore[CHECK] because REASON until DATE}.
 *
 * @param check what stands between the brackets, stripped; empty when they are not closed
 * @param because the reason, or null when none is given
 * @param until the day it ends, or null when none is given
 * @param start index of its first character in the line, in UTF-16 units
 * @param end index after its last character
 */
public record IgnoreWords(
    String check, @Nullable String because, @Nullable LocalDate until, int start, int end) {}
