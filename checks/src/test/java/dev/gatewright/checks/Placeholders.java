package dev.gatewright.checks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Expands what fixtures must not spell out: hosts of package indexes, and live-looking secrets. */
final class Placeholders {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  private static final String NOT_UTF_8 = "{{not-utf-8}}";

  private Placeholders() {}

  static String expand(String text) {
    String hosts =
        text.replace("{{pypi-host}}", host("pypi", "org"))
            .replace("{{testpypi-host}}", host("test", "pypi", "org"));
    hosts = WebTokens.expand(Macaroons.expand(hosts, host("pypi", "org")));
    StringBuilder out = new StringBuilder();
    int from = 0;
    int count = 0;
    for (int at = hosts.indexOf("{{random-"); at >= 0; at = hosts.indexOf("{{random-", from)) {
      int end = hosts.indexOf("}}", at);
      int length = Integer.parseInt(hosts.substring(at + "{{random-".length(), end));
      out.append(hosts, from, at).append(random(length, ++count));
      from = end + 2;
    }
    return out.append(hosts, from, hosts.length()).toString();
  }

  /** The bytes of a file of a case. */
  static byte[] bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String rest = expand(text);
    for (int at = rest.indexOf(NOT_UTF_8); at >= 0; at = rest.indexOf(NOT_UTF_8)) {
      out.writeBytes(rest.substring(0, at).getBytes(StandardCharsets.UTF_8));
      out.write(0xff);
      rest = rest.substring(at + NOT_UTF_8.length());
    }
    out.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String host(String... labels) {
    return String.join(".", labels);
  }

  /** The same on every run, and another for each place of a file. */
  private static String random(int length, int seed) {
    Random random = new Random(seed * 7919L);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }
}
