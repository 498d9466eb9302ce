package dev.gatewright.targets.publishing;

/** Whether something holds. */
enum Truth {
  YES,
  NO,
  /** It depends on the run. */
  EITHER;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  Truth not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case EITHER -> EITHER;
    };
  }
}
