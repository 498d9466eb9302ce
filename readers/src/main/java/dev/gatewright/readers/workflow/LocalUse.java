package dev.gatewright.readers.workflow;

import org.jspecify.annotations.Nullable;

/** What {@code uses:} names in the repository itself, at the commit that runs. */
public final class LocalUse {
  private LocalUse() {}

  /** Whether it lies in the repository: {@code ./…} in the checkout, {@code $/…} in the commit. */
  public static boolean is(String uses) {
    return uses.startsWith("./") || uses.startsWith("$/");
  }

  /** The path from the root of the repository, without a slash at its end; null for elsewhere. */
  public static @Nullable String path(String uses) {
    if (!is(uses)) {
      return null;
    }
    String path = uses.substring(2).strip();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
