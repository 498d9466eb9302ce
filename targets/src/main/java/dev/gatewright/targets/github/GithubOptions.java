package dev.gatewright.targets.github;

import dev.gatewright.targets.web.BearerToken;
import dev.gatewright.targets.web.WebMemory;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which repository on GitHub may be looked at, and how.
 *
 * @param repository {@code OWNER/NAME}, or null when none is named
 * @param api address of the API
 * @param token sent to the API alone, or null
 * @param offline whether nothing may be asked at all
 * @param memory what is kept from one run to the next
 */
public record GithubOptions(
    @Nullable String repository,
    URI api,
    @Nullable BearerToken token,
    boolean offline,
    WebMemory memory) {
  /** The API of github.com. */
  public static final URI PUBLIC_API = URI.create("https://api.github.com");

  /** No repository is named, so nothing is asked. */
  public static final GithubOptions NONE =
      new GithubOptions(null, PUBLIC_API, null, false, WebMemory.NONE);
}
