package dev.gatewright.secrets.match;

import dev.gatewright.secrets.pattern.Window;
import java.util.ArrayList;
import java.util.List;
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

  /** Another value of the same name. */
  private record Further(
      int start, int end, int child, int childEnd, int name, int nameEnd, boolean bare) {}

  /** Goes on to the next value of the same name; false when there is none. */
  public boolean next() {
    if (shown == further.size()) {
      return false;
    }
    Further one = further.get(shown++);
    boolean row = one.nameEnd >= 0;
    boolean headed = one.nameEnd > 0;
    int name = headed ? one.name : nameStart;
    int behind = headed ? one.nameEnd : nameEnd;
    set(one.start, one.end);
    nameStart = name;
    nameEnd = behind;
    childStart = one.child;
    childEnd = one.childEnd;
    apart = true;
    listed = row;
    bare = one.bare;
    return true;
  }

  /** Forgets further values. */
  void only() {
    if (!further.isEmpty()) {
      further.clear();
    }
    shown = 0;
  }

  /** How many further values there are. */
  int count() {
    return further.size();
  }

  /** Notes another value, and what it is called within the name; true. */
  boolean further(int from, int to, int child, int behind, boolean unquoted) {
    further.add(new Further(from, to, child, behind, -1, -1, unquoted));
    return true;
  }

  /** Says that the last value stands in a row of a statement. */
  void listedLast() {
    nameLast(0, 0, false);
  }

  /** Says which name heads the column of the last value. */
  void nameLast(int from, int to, boolean top) {
    Further one = further.removeLast();
    further.add(new Further(one.start, one.end, one.child, one.childEnd, from, to, top));
  }

  /** Keeps, of the values from a number on, those that are no word. */
  void drawnOnly(Window window, int from) {
    List<Further> rest = further.subList(from, further.size());
    rest.removeIf(one -> !Drawn.mixed(window, one.start, one.end));
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
