package dev.gatewright.secrets.imported;

import dev.gatewright.model.Place;
import dev.gatewright.secrets.allow.AllowRemark;
import dev.gatewright.secrets.allow.AllowRemark.Kind;
import java.util.ArrayList;
import java.util.List;

/** What is told of a configuration, and how much it may hold. */
final class ConfigRemarks {
  private static final int MOST = 100;

  /** The steps that all expressions may have together. */
  private static final int ROOM = 1 << 20;

  private final List<AllowRemark> all = new ArrayList<>();
  private String file = "";
  private int left;
  private int taken;

  /** From here on places are in this file. */
  void file(String name) {
    file = name;
  }

  Place place(int line, int column) {
    return new Place(file, line, column, line, column);
  }

  /** Whether there is room for so many steps more. */
  boolean room(int steps) {
    taken += steps;
    return taken <= ROOM;
  }

  void malformed(Place place, String message) {
    add(Kind.MALFORMED, place, message + "; it does not count");
  }

  void left(Place place, String message) {
    add(Kind.NOT_TAKEN_OVER, place, "not taken over: " + message);
  }

  private void add(Kind kind, Place place, String message) {
    if (all.size() < MOST) {
      all.add(new AllowRemark(kind, place, message));
    } else {
      left++;
    }
  }

  List<AllowRemark> all() {
    List<AllowRemark> told = new ArrayList<>(all);
    if (left > 0) {
      AllowRemark last = all.getLast();
      told.add(
          new AllowRemark(last.kind(), last.place(), left + " more like these are not listed"));
    }
    return told;
  }
}
