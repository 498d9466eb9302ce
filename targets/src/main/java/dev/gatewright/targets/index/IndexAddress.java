package dev.gatewright.targets.index;

import dev.gatewright.readers.packaging.KnownIndex;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an index is read.
 *
 * @param origin scheme, host and port; nothing beyond it is ever asked
 * @param base the path below which the index's own interfaces lie, without a slash at its end
 * @param simple the path below which it lists files for installers, without a slash at its end
 */
public record IndexAddress(URI origin, String base, String simple) {
  private static final String SIMPLE = "simple";

  /** Where everybody reads a known index. */
  static IndexAddress of(KnownIndex index) {
    return new IndexAddress(URI.create("https://" + index.host().name()), "", "/" + SIMPLE);
  }

  /**
   * The index at an address: its root, or the list for installers when it ends with {@code simple}
   * or {@code +simple}, as an installer is told it. Null when it is no {@code https} address, nor
   * {@code http} to this machine, or holds more than host and path.
   */
  public static @Nullable IndexAddress of(String text) {
    try {
      URI address = new URI(text.strip());
      String host = address.getHost();
      boolean more = address.getRawQuery() != null || address.getRawFragment() != null;
      if (host == null || more || address.getRawUserInfo() != null || !sealed(address, host)) {
        return null;
      }
      String path = address.getRawPath();
      while (path.endsWith("/")) {
        path = path.substring(0, path.length() - 1);
      }
      String last = path.substring(path.lastIndexOf('/') + 1);
      boolean listed = last.equals(SIMPLE) || last.equals("+" + SIMPLE);
      String base = listed ? path.substring(0, path.length() - last.length() - 1) : path;
      URI origin = new URI(address.getScheme() + "://" + address.getRawAuthority());
      return new IndexAddress(origin, base, listed ? path : path + "/" + SIMPLE);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** What is read in clear can be changed on its way, unless it goes nowhere. */
  private static boolean sealed(URI address, String host) {
    String scheme = address.getScheme() == null ? "" : address.getScheme();
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
      default -> false;
    };
  }
}
