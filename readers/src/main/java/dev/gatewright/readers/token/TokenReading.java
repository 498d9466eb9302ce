package dev.gatewright.readers.token;

/**
 * What a token says of itself, read offline. Nothing here says that a token is genuine, alive or
 * not revoked, and no reading holds the token or any part of it that is secret.
 */
public sealed interface TokenReading
    permits PypiToken,
        ChecksummedToken,
        JsonWebToken,
        AwsKeyId,
        PrivateKey,
        AgeKey,
        ServiceToken,
        TokenReading.Malformed,
        TokenReading.Unrecognised {
  /** What kind of token it is, for a person to read. */
  String kind();

  /**
   * It begins as a token of some kind does and is none, since it was cut off or garbled.
   *
   * @param kind what it begins as
   * @param reason what is wrong, without a part of the text
   */
  record Malformed(String kind, String reason) implements TokenReading {}

  /**
   * Its form is known to nobody here: it may be a token of another kind, or none.
   *
   * @param reason why nothing can be said
   */
  record Unrecognised(String reason) implements TokenReading {
    @Override
    public String kind() {
      return "not recognised";
    }
  }
}
