package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.util.List;

/** A part of an expression as it is written. */
sealed interface Part {
  /** One byte of a class. */
  record One(ByteClass bytes) implements Part {}

  /** One part after the other; of none, nothing. */
  record Row(List<Part> parts) implements Part {}

  /** The first part that leads to a match. */
  record Choice(List<Part> parts) implements Part {}

  /**
   * A part so and so often.
   *
   * @param most -1 for no end
   * @param greedy whether more is tried before less
   */
  record Loop(Part part, int least, int most, boolean greedy) implements Part {}

  /** A part whose place is kept. */
  record Group(Part part, int number) implements Part {}

  /** A place, and no byte. */
  record At(Edge edge) implements Part {}
}
