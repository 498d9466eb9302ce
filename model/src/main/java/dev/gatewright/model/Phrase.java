package dev.gatewright.model;

/**
 * A requirement in the words of a checklist, which binds to a control when it matches exactly.
 *
 * @param text the words, normalised
 * @param under the nearest heading or group it stands under, normalised; empty when any will do
 */
public record Phrase(String text, String under) {}
