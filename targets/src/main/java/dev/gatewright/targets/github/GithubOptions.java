package dev.gatewright.targets.github;

import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebKeeping;
import dev.gatewright.targets.web.WebMemory;
import org.jspecify.annotations.Nullable;

/**
 * Which repository on GitHub may be looked at, and how.
 *
 * @param repository {@code OWNER/NAME}, or null when none is named
 * @param api address of the API
 * @param token sent to the API alone, or null
 * @param offline whether nothing may be asked at all
 * @param keeping what is kept of answers, of this host and every other that is asked
 * @param unconfirmed an API that only the checked files name, so that it is not asked; null for
 *     none
 */
public record GithubOptions(
    @Nullable String repository,
    String api,
    @Nullable BearerToken token,
    boolean offline,
    WebKeeping keeping,
    @Nullable String unconfirmed) {
  /** The API of github.com. */
  public static final String PUBLIC_API = "https://api.github.com";

  /** No repository is named, so nothing is asked. */
  public static final GithubOptions NONE =
      new GithubOptions(null, PUBLIC_API, null, false, WebKeeping.NONE, null);

  /** A repository at an API that a person named. */
  public GithubOptions(
      @Nullable String repository,
      String api,
      @Nullable BearerToken token,
      boolean offline,
      WebMemory memory) {
    this(repository, api, token, offline, WebKeeping.of(memory), null);
  }

  /** No repository, and what is kept of the answers of other hosts. */
  public static GithubOptions none(WebKeeping keeping) {
    return new GithubOptions(null, PUBLIC_API, null, false, keeping, null);
  }
}
