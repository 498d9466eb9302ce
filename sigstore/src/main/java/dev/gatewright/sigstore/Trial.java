package dev.gatewright.sigstore;

import org.jspecify.annotations.Nullable;

/**
 * Why something did not come through, as the steps find it. The first step that is wrong decides,
 * else the first one that could not be made.
 */
final class Trial {
  static final String NEWER_ROOT =
      "Use a newer Gatewright, or give a newer trusted root: --trusted-root FILE.";
  static final String NEWER_PROGRAM = "Use a newer Gatewright, or look at it with another tool.";
  static final String ASK_SIGNER = "Ask whoever signed it, or the index, for the whole of it.";

  private @Nullable String wrong;
  private Proof.@Nullable Open open;

  /** A step did not hold. */
  boolean wrong(String why) {
    if (wrong == null) {
      wrong = why;
    }
    return false;
  }

  /** A step could not be made. */
  boolean open(String why, String remedy) {
    if (open == null) {
      open = new Proof.Open(why, remedy);
    }
    return false;
  }

  /** A part has not the form it should have, so it could not be read. */
  boolean unreadable(String what) {
    return open(what, ASK_SIGNER);
  }

  /** Takes over what another came to. */
  boolean takes(Trial other) {
    if (wrong == null) {
      wrong = other.wrong;
    }
    if (open == null) {
      open = other.open;
    }
    return false;
  }

  /** Whether nothing was wrong or missing. */
  boolean sound() {
    return wrong == null && open == null;
  }

  /** Whether something was wrong. */
  boolean refuted() {
    return wrong != null;
  }

  /** What it came to; null when nothing was wrong or missing. */
  @Nullable Proof outcome() {
    return wrong != null ? new Proof.Wrong(wrong) : open;
  }
}
