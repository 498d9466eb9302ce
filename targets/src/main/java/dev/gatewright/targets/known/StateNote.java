package dev.gatewright.targets.known;

/**
 * Why the state of a history was not used or not kept.
 *
 * @param doubt whether a person should know, since somebody may have meddled with it
 * @param text one line
 */
public record StateNote(boolean doubt, String text) {}
