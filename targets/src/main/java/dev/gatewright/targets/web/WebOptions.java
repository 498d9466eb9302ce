package dev.gatewright.targets.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client may do.
 *
 * @param base the address every request lies below; nothing else is ever asked
 * @param headers sent with each request
 * @param token sent with each request, or null; never sent in clear but to this machine
 * @param largest the largest body that is taken, in bytes
 * @param patience how long one request may take from its start to the last byte
 * @param atOnce how many requests may be under way together
 * @param most how many requests there may be in all
 * @param keeping what is kept of answers, and what stands in for the host
 */
public record WebOptions(
    URI base,
    Map<String, String> headers,
    @Nullable BearerToken token,
    int largest,
    Duration patience,
    int atOnce,
    int most,
    WebKeeping keeping) {
  /** Takes a slash off the end of the base. */
  public WebOptions {
    headers = Map.copyOf(headers);
    String text = base.toString();
    if (text.endsWith("/")) {
      base = URI.create(text.substring(0, text.length() - 1));
    }
  }

  /** A client without a token, with the usual limits. */
  public static WebOptions of(URI base) {
    return new WebOptions(
        base, Map.of(), null, 16 << 20, Duration.ofSeconds(20), 8, 200, WebKeeping.NONE);
  }

  /** The same with headers for each request. */
  public WebOptions with(Map<String, String> more) {
    return new WebOptions(base, more, token, largest, patience, atOnce, most, keeping);
  }

  /** The same with a token. */
  public WebOptions with(@Nullable BearerToken other) {
    return new WebOptions(base, headers, other, largest, patience, atOnce, most, keeping);
  }

  /** The same with something that keeps answers. */
  public WebOptions with(WebMemory other) {
    return with(WebKeeping.of(other));
  }

  /** The same with something that keeps answers, or stands in for the host. */
  public WebOptions with(WebKeeping other) {
    return new WebOptions(base, headers, token, largest, patience, atOnce, most, other);
  }

  /** The same with other bounds. */
  public WebOptions within(int otherLargest, Duration otherPatience, int otherMost) {
    return new WebOptions(
        base, headers, token, otherLargest, otherPatience, atOnce, otherMost, keeping);
  }

  /** The same with another number of requests under way together. */
  public WebOptions together(int other) {
    return new WebOptions(base, headers, token, largest, patience, other, most, keeping);
  }

  /** Whether a token may go to this address: over TLS, or to this very machine. */
  boolean sealed() {
    String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
    return "https".equalsIgnoreCase(base.getScheme())
        || host.equals("localhost")
        || host.equals("127.0.0.1")
        || host.equals("[::1]");
  }
}
