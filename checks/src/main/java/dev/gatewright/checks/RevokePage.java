package dev.gatewright.checks;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.text.Host;
import dev.gatewright.secrets.rules.SecretRule;

/** Where a secret is taken back. */
final class RevokePage {
  private RevokePage() {}

  /** The page of the provider, with its host in place of a marker; empty when none is known. */
  static String of(SecretRule rule) {
    String page = rule.revoke();
    int start = page.indexOf("{{");
    int end = page.indexOf("}}", start + 1);
    if (start < 0 || end < 0) {
      return page;
    }
    String host = host(page.substring(start + 2, end));
    return host.isEmpty() ? "" : page.substring(0, start) + host + page.substring(end + 2);
  }

  private static String host(String marker) {
    return switch (marker) {
      case "pypi-host" -> KnownIndex.PYPI.host().name();
      case "testpypi-host" -> KnownIndex.TESTPYPI.host().name();
      case "npm-host" -> Host.of("www", "npmjs", "com").name();
      case "rubygems-host" -> Host.of("rubygems", "org").name();
      case "crates-host" -> Host.of("crates", "io").name();
      case "nuget-host" -> Host.of("www", "nuget", "org").name();
      default -> "";
    };
  }
}
