package dev.gatewright.readers.git;

/** The objects of one pack in the order of their names, each with where it begins. */
interface PackListing {
  /** How many objects the pack holds. */
  int count();

  /** The name of the object at a position from 0. */
  ObjectId name(int position);

  /** Where the object at a position begins in the pack; -2 when the table is broken. */
  long offsetAt(int position);

  /** Where in the pack an object begins; -1 when it is not there, -2 when the table is broken. */
  long offset(ObjectId id);

  /** The CRC-32 of the packed bytes of the object at a position; -1 when nothing says it. */
  default long checksum(int position) {
    return -1;
  }

  /** Whether one name may stand there twice, as git allows in a pack; true also in doubt. */
  default boolean mayRepeat() {
    for (int i = 1; i < count(); i++) {
      if (name(i).equals(name(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
