package dev.gatewright.readers.archive;

/**
 * Something of an archive that was not read, or was read and is odd.
 *
 * @param where the archive or entry, made safe to show
 * @param what in plain words; never holds what an entry holds
 */
public record Told(String where, Cause cause, String what) {
  /** What kind of thing is told. */
  public enum Cause {
    /** An entry is encrypted. */
    ENCRYPTED(true),
    /** A method of compression, or a kind of archive, that is not read here. */
    UNSUPPORTED(true),
    /** A file with holes, of which a tar keeps only the parts between. */
    SPARSE(true),
    /** More bytes than one entry may have. */
    TOO_LARGE(true),
    /** More came out of the bytes than the ratio allows. */
    BOMB(true),
    /** Bytes that break their format or end too early; what came before was shown. */
    BROKEN(true),
    /** An entry lies over another one, which was read. */
    OVERLAP(true),
    /** An archive inside so many others is shown as bytes and not opened. */
    DEPTH(true),
    /** There are more entries than may be read. */
    ENTRIES(true),
    /** More bytes were unpacked than may be. */
    TOTAL(true),
    /** The visitor wanted no more. */
    STOPPED(true),
    /** Two places of an archive say different things about one entry. */
    DISAGREES(false),
    /** An entry that the archive's own list does not name, or that stands behind its end. */
    UNNAMED(false),
    /** Bytes that belong to no entry; shown as they are. */
    OUTSIDE(false),
    /** A name that came before in the same archive. */
    DUPLICATE(false),
    /** A checksum that does not fit what was read. */
    CHECKSUM(false),
    /** The mark that ends an archive is missing; nothing else says that it is cut short. */
    NO_END(false);

    private final boolean skips;

    Cause(boolean skips) {
      this.skips = skips;
    }

    /** Whether something was not read; else it was, and is only odd. */
    public boolean skips() {
      return skips;
    }
  }

  /** The form {@code where: what}. */
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
