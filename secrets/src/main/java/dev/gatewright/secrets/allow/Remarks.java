package dev.gatewright.secrets.allow;

import dev.gatewright.model.Place;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects what is the matter with one file; of a great many only the first are kept. */
final class Remarks {
  private static final int MOST = 100;
  private static final int LONGEST_NAME = 200;

  private final String file;
  private final List<AllowRemark> remarks = new ArrayList<>();
  private int left;

  Remarks(String file) {
    this.file = file;
  }

  Place place(int line, int column) {
    return new Place(file, line, column, line, column);
  }

  void add(Kind kind, Place place, String message) {
    if (remarks.size() < MOST) {
      remarks.add(new AllowRemark(kind, place, message));
    } else {
      left++;
    }
  }

  void malformed(int line, int column, String message) {
    add(Kind.MALFORMED, place(line, column), message);
  }

  List<AllowRemark> all() {
    if (left > 0) {
      List<AllowRemark> all = new ArrayList<>(remarks);
      AllowRemark last = all.getLast();
      all.add(new AllowRemark(last.kind(), last.place(), left + " more like these are not listed"));
      return List.copyOf(all);
    }
    return List.copyOf(remarks);
  }

  /** A path or id out of a file, safe to show. */
  static String name(String name) {
    return Visible.of(name, LONGEST_NAME);
  }

  /** A path as git writes it. */
  static String path(String path) {
    String slashed = path.replace('\\', '/');
    return slashed.startsWith("./") ? slashed.substring(2) : slashed;
  }
}
