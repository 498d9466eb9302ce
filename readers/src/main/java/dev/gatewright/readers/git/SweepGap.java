package dev.gatewright.readers.git;

import java.util.Comparator;

/**
 * Something that a sweep could not look at.
 *
 * @param where the name of the object, or of the pack or folder that could not be read
 * @param why one line; it quotes nothing of any content
 */
public record SweepGap(Reason reason, String where, String why) implements Comparable<SweepGap> {
  private static final Comparator<SweepGap> ORDER =
      Comparator.comparing(SweepGap::reason)
          .thenComparing(SweepGap::where)
          .thenComparing(SweepGap::why);

  /** The kinds of gap. */
  public enum Reason {
    /** It is named and not there, as in shallow and partial clones. */
    MISSING,
    /** It breaks its own format. */
    CORRUPT,
    /** It is larger than the limit of the sweep. */
    TOO_LARGE,
    /** Its format is known and not read here. */
    UNSUPPORTED,
    /** It was there and went away, or changed, while the sweep was going on. */
    CHANGED,
    /** The file system gave an error. */
    UNREADABLE
  }

  @Override
  public int compareTo(SweepGap other) {
    return ORDER.compare(this, other);
  }

  static Reason ofFailure(GitRead<?> read) {
    return switch (read) {
      case GitRead.Found<?> _ -> throw new IllegalStateException("A found value is no gap.");
      case GitRead.Missing<?> _ -> Reason.MISSING;
      case GitRead.Unreadable<?>(GitRead.Cause cause, String _) ->
          switch (cause) {
            case CORRUPT -> Reason.CORRUPT;
            case TOO_LARGE -> Reason.TOO_LARGE;
            case UNSUPPORTED, REFUSED -> Reason.UNSUPPORTED;
            case IO -> Reason.UNREADABLE;
          };
    };
  }
}
