package dev.gatewright.secrets.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of classes, each so and so often, that can be matched by counting and never going back. */
final class Steps {
  private final ByteClass[] classes;
  private final int[] least;
  private final int[] most;

  private Steps(List<Node.Repeat> parts) {
    classes = new ByteClass[parts.size()];
    least = new int[parts.size()];
    most = new int[parts.size()];
    for (int i = 0; i < classes.length; i++) {
      Node.Repeat part = parts.get(i);
      classes[i] = ((Node.One) part.part()).bytes();
      least[i] = part.least();
      most[i] = part.most();
    }
  }

  /** The steps of an expression, or null when counting would not give what going back gives. */
  static @Nullable Steps of(Node node) {
    List<Node.Repeat> parts = new ArrayList<>();
    if (!flatten(node, parts)) {
      return null;
    }
    Steps steps = new Steps(parts);
    for (int i = 0; i < parts.size(); i++) {
      if (steps.least[i] < steps.most[i] && !steps.endsClearly(i)) {
        return null;
      }
    }
    return steps;
  }

  /** Where a match beginning at a place and reading no byte from an end on ends, or -1. */
  int match(Window window, int from, int end) {
    int at = from;
    for (int i = 0; i < classes.length; i++) {
      ByteClass bytes = classes[i];
      int limit = (int) Math.min((long) at + most[i], end);
      int start = at;
      while (at < limit && bytes.contains(window.at(at))) {
        at++;
      }
      if (at - start < least[i]) {
        return -1;
      }
    }
    return at;
  }

  /** Whether what may follow a step shares no byte with it. */
  private boolean endsClearly(int step) {
    for (int next = step + 1; next < classes.length; next++) {
      if (!classes[step].disjoint(classes[next])) {
        return false;
      }
      if (least[next] > 0) {
        return true;
      }
    }
    return true;
  }

  private static boolean flatten(Node node, List<Node.Repeat> parts) {
    switch (node) {
      case Node.One one -> parts.add(new Node.Repeat(one, 1, 1));
      case Node.Repeat repeat -> {
        if (repeat.part() instanceof Node.One) {
          parts.add(repeat);
        } else if (repeat.least() == 1 && repeat.most() == 1) {
          return flatten(repeat.part(), parts);
        } else {
          return false;
        }
      }
      case Node.Sequence sequence -> {
        for (Node part : sequence.parts()) {
          if (!flatten(part, parts)) {
            return false;
          }
        }
      }
      case Node.Either _ -> {
        return false;
      }
    }
    return true;
  }
}
