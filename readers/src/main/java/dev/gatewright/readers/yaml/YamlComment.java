package dev.gatewright.readers.yaml;

import dev.gatewright.readers.text.Span;

/**
 * A comment from its {@code #} to the end of the line.
 *
 * @param text what stands after the {@code #}, as it is
 * @param ownLine true when only white space stands before it
 */
public record YamlComment(String text, Span span, boolean ownLine) {}
