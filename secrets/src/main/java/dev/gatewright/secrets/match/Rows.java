package dev.gatewright.secrets.match;

/** Values of one name in rows, one after the other: as many as there are, and none of them held. */
interface Rows {
  /** Goes on to the next value, which a match then stands for; false behind the last. */
  boolean next(Match match);

  /** Looks at all rows there are, so that it is known how far a verdict over them reads. */
  void look();
}
