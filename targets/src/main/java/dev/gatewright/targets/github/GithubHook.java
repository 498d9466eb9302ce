package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Host;
import org.jspecify.annotations.Nullable;

/**
 * A webhook. Its address is not kept: it can hold a secret in its path.
 *
 * @param active whether it is sent
 * @param host where it goes; null when its address names none
 * @param encrypted whether its address begins with https
 * @param verified whether the certificate of the host is looked at; null when GitHub did not tell
 * @param signed whether a secret is set, with which what is sent is signed
 */
public record GithubHook(
    long id,
    boolean active,
    @Nullable Host host,
    boolean encrypted,
    @Nullable Boolean verified,
    boolean signed) {}
