package dev.gatewright.checks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes JSON Web Tokens for cases, with a signature of zeros, so that none is valid: {@code
 * {{web-token ISSUED ENDS}}}, both instants.
 */
final class WebTokens {
  private static final Pattern PLACE = Pattern.compile("\\{\\{web-token (\\S+) (\\S+)\\}\\}");

  private WebTokens() {}

  static String expand(String text) {
    return PLACE.matcher(text).replaceAll(WebTokens::token);
  }

  private static String token(MatchResult found) {
    String claims = "{\"iat\":" + seconds(found, 1) + ",\"exp\":" + seconds(found, 2) + "}";
    return part("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + part(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + part(new byte[32]);
  }

  private static long seconds(MatchResult found, int group) {
    return Instant.parse(found.group(group)).getEpochSecond();
  }

  private static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
