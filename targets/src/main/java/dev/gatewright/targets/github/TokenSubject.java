package dev.gatewright.targets.github;

import java.util.List;

/**
 * How the identity tokens of runs name what ran, in their claim {@code sub}.
 *
 * @param usual whether in GitHub's own form, which begins with the repository
 * @param claims what it is made of otherwise, in order; none where the organisation decides
 * @param immutable whether numbers that never change stand beside the names
 */
public record TokenSubject(boolean usual, List<String> claims, boolean immutable) {
  /** Copies the claims. */
  public TokenSubject {
    claims = List.copyOf(claims);
  }
}
