package dev.gatewright.readers.shell;

import dev.gatewright.readers.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A redirection.
 *
 * @param descriptor the number before the operator, or -1
 * @param operator as written: {@code >}, {@code >>}, {@code <}, {@code <<}, {@code <<<} …
 * @param target the word after it; for a here-document the delimiter
 * @param body what a here-document holds; null for any other
 */
public record Redirect(
    int descriptor, String operator, Word target, @Nullable Word body, Span span) {}
