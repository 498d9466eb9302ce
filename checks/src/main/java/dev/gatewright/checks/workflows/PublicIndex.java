package dev.gatewright.checks.workflows;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.text.Host;

/** The public indexes of packages that know trusted publishing. */
final class PublicIndex {
  private PublicIndex() {}

  /** Whether a URL, or none at all, is of PyPI or TestPyPI. */
  static boolean isPython(String url) {
    return url.isEmpty() || Host.ofUrl(url).flatMap(KnownIndex::at).isPresent();
  }

  /** Whether a URL, or none at all, is of the index of Ruby. */
  static boolean isRuby(String url) {
    return is(url, Host.of("rubygems", "org"));
  }

  /** Whether a URL, or none at all, is of the index of Node. */
  static boolean isNode(String url) {
    return is(url, Host.of("registry", "npmjs", "org"));
  }

  /** Whether a URL, or none at all, is of the index of .NET. */
  static boolean isNet(String url) {
    return is(url, Host.of("api", "nuget", "org")) || is(url, Host.of("www", "nuget", "org"));
  }

  private static boolean is(String url, Host host) {
    return url.isEmpty() || Host.ofUrl(url).filter(host::equals).isPresent();
  }
}
