package dev.gatewright.checks;

import dev.gatewright.targets.Sights;
import java.util.List;

/** A check that knows, for some of its findings, a change that settles them and breaks nothing. */
public interface Mending {
  /** The changes, in no order; none where it is not sure. */
  List<Change> changes(Sights sights);
}
