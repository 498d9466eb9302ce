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

  /** The word of a name by which it was met, in small letters; for the matchers. */
  String keyword = "";

  /** Whether the name is a provider's word and says of no secret. */
  public boolean alone;

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
    alone = false;
  }

  @Override
  public String toString() {
    return "Match[" + start + ", " + end + ")";
  }
}
