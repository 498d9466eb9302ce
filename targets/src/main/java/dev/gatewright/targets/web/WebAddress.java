package dev.gatewright.targets.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that may be asked. */
final class WebAddress {
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);

  private WebAddress() {}

  /** The address of a target below a base; null when the two make none of the web. */
  static @Nullable URI of(URI base, String target) {
    try {
      URI address = new URI(base + target);
      return web(address) && same(base, address) && plain(address) ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Where the host moved it to, when that is on the same host; null otherwise. */
  static @Nullable URI moved(WebReply reply) {
    String location = reply.headers().first("location").orElse("");
    if (!MOVED.contains(reply.status()) || location.isEmpty()) {
      return null;
    }
    try {
      URI moved = reply.address().resolve(new URI(location));
      return web(moved) && same(reply.address(), moved) && plain(moved) ? moved : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean web(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return address.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
  }

  private static boolean plain(URI address) {
    return address.getRawUserInfo() == null && address.getRawFragment() == null;
  }

  private static boolean same(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
