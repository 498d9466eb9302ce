package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebOptions;
import dev.gatewright.targets.web.WebReply;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what GitHub keeps at another host: it answers with an address that is good for a few
 * minutes. That host is asked without the token, without any other header of ours, once, and the
 * address is told to nobody, since whoever has it needs no token.
 */
final class GithubDownloads {
  /** The largest download, in bytes. */
  static final int LARGEST = 32 << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

  private final GithubApi api;
  private final boolean sealed;

  /**
   * Downloads by way of an API.
   *
   * @param sealed whether the API speaks TLS, so that the other host has to as well
   */
  GithubDownloads(GithubApi api, boolean sealed) {
    this.api = api;
    this.sealed = sealed;
  }

  /** What came: bytes, or what GitHub said instead. */
  sealed interface Got {
    /** The bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Got {}

    /** What GitHub said instead of sending them. */
    record Not(Told told) implements Got {}
  }

  Got get(String target) {
    GithubApi.Reply first = api.reply(target);
    WebReply reply = first.reply();
    boolean replays = api.client().replays();
    if (replays && (reply == null || ELSEWHERE.contains(reply.status()))) {
      return silent("What GitHub keeps at another host is in no recording");
    }
    if (reply == null) {
      return new Got.Not(first.told());
    }
    if (reply.status() == 200) {
      return new Got.Bytes(reply.body());
    }
    if (!ELSEWHERE.contains(reply.status())) {
      return new Got.Not(first.told());
    }
    URI address = address(reply.headers().first("location").orElse(""));
    return address == null
        ? silent("GitHub sends the download on to no address that may be asked")
        : fetch(address);
  }

  private @Nullable URI address(String location) {
    try {
      URI address = new URI(location);
      String scheme =
          address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || (scheme.equals("http") && !sealed);
      boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
      return web && plain && address.getHost() != null && address.getRawPath() != null
          ? address
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static Got fetch(URI address) {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    String query = address.getRawQuery();
    WebOptions options =
        WebOptions.of(URI.create(origin))
            .with(Map.of("User-Agent", "gatewright"))
            .within(LARGEST, PATIENCE, 1);
    try (WebClient client = new WebClient(options)) {
      return switch (client.get(address.getRawPath() + (query == null ? "" : "?" + query))) {
        case Sight.Known<WebReply>(WebReply reply) when reply.status() == 200 ->
            new Got.Bytes(reply.body());
        case Sight.Known<WebReply>(WebReply reply) ->
            silent(host(address) + " answered " + reply.status() + " to the download");
        case Sight.Unseen<WebReply>(String why, String _) ->
            silent(why.indexOf('?') < 0 ? why : host(address) + " could not be asked");
      };
    }
  }

  private static String host(URI address) {
    return Visible.of(address.getHost(), 100);
  }

  private static Got silent(String why) {
    return new Got.Not(new Told.Silent(new Sight.Unseen<>(why, "Run again.")));
  }
}
