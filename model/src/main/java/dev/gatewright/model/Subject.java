package dev.gatewright.model;

import org.jspecify.annotations.Nullable;

/**
 * What was checked.
 *
 * @param path the directory as the user named it
 * @param commit the commit checked out, in hexadecimal, or null when there is none
 * @param dirty whether tracked files of the directory differ from that commit; null when that could
 *     not be seen
 */
public record Subject(String path, @Nullable String commit, @Nullable Boolean dirty) {}
