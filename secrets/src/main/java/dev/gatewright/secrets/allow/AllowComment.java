package dev.gatewright.secrets.allow;

/**
 * The comments by which people tell other tools that a line holds no secret. What each tool takes
 * was looked up in its own source and documentation; none of them needs a known comment sign before
 * the word, but detect-secrets.
 */
public enum AllowComment {
  /**
   * gitleaks 8: the word anywhere on a line of the finding, in lower case, without a blank; for a
   * secret of several lines on any of them. No comment sign is asked for.
   */
  GITLEAKS("gitleaks:allow"),
  /** betterleaks: its own word, as gitleaks takes its; it also takes that of gitleaks. */
  BETTERLEAKS("betterleaks:allow"),
  /**
   * trufflehog 3: the word in lower case, without a blank, behind the secret and on the line it
   * ends on. Before the secret, or on another line, it says nothing.
   */
  TRUFFLEHOG("trufflehog:ignore"),
  /**
   * kingfisher (since 1.57): the word in any case of its letters, on the line where the secret
   * begins or ends. kingfisher also takes it from the line before and the line behind, whatever
   * else stands there; here such a line may hold nothing but the comment and closing quotes, since
   * otherwise the word would also excuse what its neighbour did not mean.
   */
  KINGFISHER("kingfisher:ignore"),
  /**
   * detect-secrets 1: {@code pragma:}, at most one blank, {@code allowlist} or the old {@code
   * whitelist}, a blank or hyphen, {@code secret}; in lower case, on the line where the secret
   * begins, behind one of the signs {@code #}, {@code //}, {@code --}, an apostrophe, {@code /*}
   * when the comment closes at the end of the line, or {@code <!--} when it does. In files that end
   * in {@code .yaml} only behind {@code #}.
   */
  DETECT_SECRETS("pragma: allowlist secret"),
  /**
   * detect-secrets 1, for the line below: as before, with {@code allowlist nextline secret} (blanks
   * or hyphens between, not {@code whitelist}); nothing but blanks and tabs may stand before the
   * sign.
   */
  DETECT_SECRETS_NEXT_LINE("pragma: allowlist nextline secret");

  private final String words;

  AllowComment(String words) {
    this.words = words;
  }

  /** The words as they are usually written. */
  public String words() {
    return words;
  }
}
