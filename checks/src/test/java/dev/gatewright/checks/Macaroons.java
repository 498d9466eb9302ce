package dev.gatewright.checks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes tokens of a package index for cases, with a signature of zeros, so that none is valid:
 * {@code {{macaroon user}}}, {@code {{macaroon project NAME}}} (or {@code A,B}), {@code {{macaroon
 * ids A,B}}}, {@code {{macaroon bare}}} without a condition, {@code {{macaroon publisher NAME}}} as
 * trusted publishing makes them, {@code {{macaroon until INSTANT}}} with an end, and {@code
 * {{macaroon unknown}}} with a condition that nobody knows.
 */
final class Macaroons {
  private static final Pattern PLACE = Pattern.compile("\\{\\{macaroon ([^}]+)\\}\\}");

  private Macaroons() {}

  static String expand(String text, String host) {
    return PLACE.matcher(text).replaceAll(found -> token(found, host));
  }

  private static String token(MatchResult found, String host) {
    String[] words = found.group(1).split(" ", 2);
    String names = words.length > 1 ? words[1].replace(",", "\",\"") : "";
    return switch (words[0]) {
      case "user" -> token(host, "[3,\"0d5a5f4e-0000-4000-8000-000000000000\"]");
      case "project" -> token(host, "[1,[\"" + names + "\"]]");
      case "ids" -> token(host, "[2,[\"" + names + "\"]]");
      case "bare" -> token(host);
      case "publisher" -> token(host, "[4,\"11\"]", "[1,[\"" + names + "\"]]");
      case "until" -> token(host, "[0," + seconds(names) + ",0]");
      case "unknown" -> token(host, "[99,\"x\"]");
      default -> throw new IllegalArgumentException("No such macaroon: " + found.group());
    };
  }

  private static long seconds(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static String token(String host, String... caveats) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(2);
    field(out, 1, host.getBytes(StandardCharsets.UTF_8));
    field(out, 2, "made for a test".getBytes(StandardCharsets.UTF_8));
    out.write(0);
    for (String caveat : caveats) {
      field(out, 2, caveat.getBytes(StandardCharsets.UTF_8));
      out.write(0);
    }
    out.write(0);
    field(out, 6, new byte[32]);
    return "pypi-" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private static void field(ByteArrayOutputStream out, int type, byte[] data) {
    if (data.length > 127) {
      throw new IllegalArgumentException("A field of a macaroon for a case is too long");
    }
    out.write(type);
    out.write(data.length);
    out.writeBytes(data);
  }
}
