package dev.gatewright.model;

/**
 * Something to know about what people wrote for this run, which is no finding of its own.
 *
 * @param kind what is the matter, in one word: {@code malformed}, {@code not-compared}, {@code
 *     lapsed} or {@code unused}
 * @param place where it is written
 * @param message what is the matter and what to do; never a secret
 */
public record Remark(String kind, Place place, String message) {}
