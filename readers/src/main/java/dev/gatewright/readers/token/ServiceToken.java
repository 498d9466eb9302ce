package dev.gatewright.readers.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token of Slack or Stripe, of which only the prefix says something. */
public record ServiceToken(String kind, Mode mode) implements TokenReading {
  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("xoxb-", "Slack bot token", Mode.UNSTATED),
          new Prefix("xoxp-", "Slack user token", Mode.UNSTATED),
          new Prefix("xoxa-", "Slack workspace access token", Mode.UNSTATED),
          new Prefix("xoxr-", "Slack refresh token", Mode.UNSTATED),
          new Prefix("xoxs-", "Slack session token", Mode.UNSTATED),
          new Prefix("xoxc-", "Slack browser token", Mode.UNSTATED),
          new Prefix("xoxd-", "Slack cookie token", Mode.UNSTATED),
          new Prefix("xoxe.", "Slack rotating token", Mode.UNSTATED),
          new Prefix("xoxe-", "Slack rotating refresh token", Mode.UNSTATED),
          new Prefix("xapp-", "Slack app-level token", Mode.UNSTATED),
          new Prefix("sk_live_", "Stripe secret key", Mode.LIVE),
          new Prefix("sk_test_", "Stripe secret key", Mode.TEST),
          new Prefix("rk_live_", "Stripe restricted key", Mode.LIVE),
          new Prefix("rk_test_", "Stripe restricted key", Mode.TEST),
          new Prefix("pk_live_", "Stripe publishable key (not secret)", Mode.LIVE),
          new Prefix("pk_test_", "Stripe publishable key (not secret)", Mode.TEST),
          new Prefix("whsec_", "Stripe or Svix webhook signing secret", Mode.UNSTATED));

  /** Whether real money or data hangs on it. */
  public enum Mode {
    /** It works on what is real. */
    LIVE,
    /** It works on a test account only. */
    TEST,
    /** The token does not say. */
    UNSTATED
  }

  static @Nullable TokenReading read(String text) {
    for (Prefix prefix : PREFIXES) {
      if (text.startsWith(prefix.text)) {
        return prefix.reading(text);
      }
    }
    return null;
  }

  private record Prefix(String text, String kind, Mode mode) {
    TokenReading reading(String token) {
      if (token.length() - text.length() < 10) {
        return new TokenReading.Malformed(kind, "it ends shortly after its prefix");
      }
      for (int i = text.length(); i < token.length(); i++) {
        char c = token.charAt(i);
        boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.+/=%".indexOf(c) >= 0);
        if (!plain) {
          return new TokenReading.Malformed(kind, "a character that no such token has");
        }
      }
      return new ServiceToken(kind, mode);
    }
  }
}
