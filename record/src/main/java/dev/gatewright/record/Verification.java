package dev.gatewright.record;

/** What a record turned out to be when all of it was read. */
public sealed interface Verification {
  /** One sentence for a person. */
  String sentence();

  /** Everything fits the signed checkpoint. */
  record Intact(long size, Hash root, Checkpoint checkpoint) implements Verification {
    @Override
    public String sentence() {
      return "The record is intact: " + size + " entries, root " + root.hex() + ".";
    }
  }

  /**
   * Everything signed is intact; behind it lies what a stopped writer left. Nothing of it was ever
   * answered for. The next writer keeps the whole entries and drops the torn one.
   *
   * @param checkpoint the newest checkpoint
   * @param unsignedEntries whole entries behind it
   * @param tornBytes bytes behind the last whole entry
   */
  record TornTail(Checkpoint checkpoint, long unsignedEntries, long tornBytes)
      implements Verification {
    @Override
    public String sentence() {
      return "The record is intact up to its checkpoint ("
          + checkpoint.size()
          + " entries); a writer was stopped behind it and left "
          + unsignedEntries
          + " whole entries and "
          + tornBytes
          + " torn bytes. Harmless: the next writer repairs it.";
    }
  }

  /**
   * Bytes were changed, removed or replaced.
   *
   * @param firstBadIndex the first entry that the record no longer proves; 0 when no entry is
   *     proved, the size of the record when every entry is proved but a guard file is bad
   * @param file the file at fault, relative to the record's folder
   * @param what what is wrong with it
   */
  record Tampered(long firstBadIndex, String file, String what) implements Verification {
    @Override
    public String sentence() {
      return "The record was tampered with at index "
          + firstBadIndex
          + ": "
          + file
          + " "
          + what
          + ".";
    }
  }

  /**
   * The record is sound but older than what was signed before: it was put back to an earlier state.
   *
   * @param size the entries it holds now
   * @param lastSigned the entries it held when it was signed last
   * @param witness the file that remembers
   */
  record RolledBack(long size, long lastSigned, String witness) implements Verification {
    @Override
    public String sentence() {
      return "The record was rolled back: it holds "
          + size
          + " entries, but "
          + lastSigned
          + " were signed before, says "
          + witness
          + ".";
    }
  }

  /**
   * It could not be read as a record.
   *
   * @param file the file or folder in question
   * @param why what stood in the way
   */
  record Unreadable(String file, String why) implements Verification {
    @Override
    public String sentence() {
      return "The record cannot be read: " + file + " " + why + ".";
    }
  }
}
