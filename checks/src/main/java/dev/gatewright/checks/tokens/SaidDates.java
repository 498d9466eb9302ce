package dev.gatewright.checks.tokens;

import dev.gatewright.readers.token.AgeKey;
import dev.gatewright.readers.token.AwsKeyId;
import dev.gatewright.readers.token.ChecksummedToken;
import dev.gatewright.readers.token.JsonWebToken;
import dev.gatewright.readers.token.PrivateKey;
import dev.gatewright.readers.token.PypiToken;
import dev.gatewright.readers.token.ServiceToken;
import dev.gatewright.readers.token.TokenReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a token says of itself; most kinds say none.
 *
 * @param issued when it was made, or null
 * @param ends when it ends, or null
 */
record SaidDates(@Nullable Instant issued, @Nullable Instant ends) {
  private static final SaidDates NONE = new SaidDates(null, null);

  static SaidDates of(TokenReading reading) {
    return switch (reading) {
      case PypiToken token -> new SaidDates(null, token.expires().orElse(null));
      case JsonWebToken token ->
          token
              .claims()
              .map(
                  claims ->
                      new SaidDates(
                          claims.issuedAt().or(claims::notBefore).orElse(null),
                          claims.expires().orElse(null)))
              .orElse(NONE);
      case AgeKey _,
          AwsKeyId _,
          ChecksummedToken _,
          PrivateKey _,
          ServiceToken _,
          TokenReading.Malformed _,
          TokenReading.Unrecognised _ ->
          NONE;
    };
  }
}
