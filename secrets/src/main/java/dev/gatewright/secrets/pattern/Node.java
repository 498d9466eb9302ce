package dev.gatewright.secrets.pattern;

import java.util.List;

/** A part of an expression. */
sealed interface Node {
  /** The longest run of bytes it can match. */
  int longest();

  /** The shortest run of bytes it can match. */
  int shortest();

  /** One byte of a class. */
  record One(ByteClass bytes) implements Node {
    @Override
    public int longest() {
      return 1;
    }

    @Override
    public int shortest() {
      return 1;
    }
  }

  /** One part after the other. */
  record Sequence(List<Node> parts) implements Node {
    @Override
    public int longest() {
      return (int) Math.min(parts.stream().mapToLong(Node::longest).sum(), Integer.MAX_VALUE);
    }

    @Override
    public int shortest() {
      return parts.stream().mapToInt(Node::shortest).sum();
    }
  }

  /** The first part that fits. */
  record Either(List<Node> parts) implements Node {
    @Override
    public int longest() {
      return parts.stream().mapToInt(Node::longest).max().orElse(0);
    }

    @Override
    public int shortest() {
      return parts.stream().mapToInt(Node::shortest).min().orElse(0);
    }
  }

  /** A part so and so often. */
  record Repeat(Node part, int least, int most) implements Node {
    @Override
    public int longest() {
      return (int) Math.min((long) part.longest() * most, Integer.MAX_VALUE);
    }

    @Override
    public int shortest() {
      return part.shortest() * least;
    }
  }
}
