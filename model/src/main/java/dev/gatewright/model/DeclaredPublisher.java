package dev.gatewright.model;

import org.jspecify.annotations.Nullable;

/**
 * The trusted publisher that is to make releases.
 *
 * @param kind where its workflow runs: {@code github} or {@code gitlab}
 * @param repository {@code owner/name} there
 * @param workflow name of the workflow's file
 * @param environment the environment its job runs in; null when it needs none
 * @param place where it is declared
 */
public record DeclaredPublisher(
    String kind, String repository, String workflow, @Nullable String environment, Place place) {}
