package dev.gatewright.secrets.match;

import org.jspecify.annotations.Nullable;

/** Where a matcher found something: places only. */
public final class Match {
  /** The first byte of the secret. */
  public int start;

  /** Behind the last byte of the secret. */
  public int end;

  /** Where the part behind the keyword begins; the start when there is no such part. */
  public int behind;

  /** The first byte of the name it is assigned to. */
  public int nameStart;

  /** Behind that name; the same as its start when there is none. */
  public int nameEnd;

  private @Nullable Assignment read;

  /** What was read last behind a name. */
  Assignment assignment() {
    Assignment known = read;
    if (known == null) {
      known = new Assignment();
      read = known;
    }
    return known;
  }

  void set(int from, int to) {
    start = from;
    behind = from;
    end = to;
    nameStart = from;
    nameEnd = from;
  }

  @Override
  public String toString() {
    return "Match[" + start + ", " + end + ")";
  }
}
