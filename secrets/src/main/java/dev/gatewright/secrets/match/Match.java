package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a matcher found something: places only. */
public final class Match {
  /** More entries than that are a list of words. */
  private static final int MANY = 16;

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

  /** Where the name of an entry within the name begins; the same as its end when it has none. */
  public int childStart;

  /** Behind that name. */
  public int childEnd;

  /** Whether the value stands in a row, apart from its name, and needs no quotes there. */
  public boolean listed;

  /** Whether the value is one of several below a name. */
  public boolean apart;

  /** Whether settings and data have a value so, and in a program it is no text. */
  public boolean bare;

  private @Nullable Assignment read;
  private final List<Further> further = new ArrayList<>(0);
  private int shown;

  /** How many entries of a list or a map were read. */
  private int entries;

  private @Nullable Rows rows;

  /** Another value of the same name. */
  private record Further(int start, int end, int child, int childEnd, boolean bare) {}

  /** Goes on to the next value of the same name; false when there is none. */
  public boolean next() {
    if (shown == further.size()) {
      return rows != null && rows.next(this);
    }
    Further one = further.get(shown++);
    place(one.start, one.end);
    childStart = one.child;
    childEnd = one.childEnd;
    apart = true;
    bare = one.bare;
    return true;
  }

  /** Goes to another value of the same name. */
  void place(int from, int to) {
    int name = nameStart;
    int behindName = nameEnd;
    set(from, to);
    nameStart = name;
    nameEnd = behindName;
  }

  /** Says that the value stands in a row, and which cell heads its column, or none when 0. */
  void inRow(int name, int behindName, boolean unquoted) {
    if (behindName > 0) {
      nameStart = name;
      nameEnd = behindName;
    }
    apart = true;
    listed = true;
    bare = unquoted;
  }

  /** Takes further values from rows. */
  void from(@Nullable Rows values) {
    rows = values;
  }

  /** Whether further values are to come. */
  boolean more() {
    return rows != null || !further.isEmpty();
  }

  /** Forgets further values. */
  void only() {
    if (!further.isEmpty()) {
      further.clear();
    }
    shown = 0;
    entries = 0;
    rows = null;
  }

  /**
   * Notes another value, and what it is called within the name. Very many are a list of words, of
   * which only what was drawn is kept.
   */
  void further(Window window, int from, int to, int child, int behindChild, boolean unquoted) {
    entries++;
    if (entries == MANY + 1) {
      further.removeIf(one -> !Drawn.mixed(window, one.start, one.end));
    }
    if (entries <= MANY || Drawn.mixed(window, from, to)) {
      further.add(new Further(from, to, child, behindChild, unquoted));
    }
  }

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
    childStart = from;
    childEnd = from;
    apart = false;
    listed = false;
    bare = false;
    alone = false;
  }

  @Override
  public String toString() {
    return "Match[" + start + ", " + end + ")";
  }
}
