package dev.gatewright.readers.archive;

/** What bytes are, by how they begin; a name says nothing. */
public enum ArchiveKind {
  /** None of the others. */
  NONE("no archive"),
  /** PKWARE APPNOTE 6.3.10; wheels, eggs, jars and CI artifacts too. */
  ZIP("zip"),
  /** POSIX ustar and pax, GNU and the older form without a magic word. */
  TAR("tar"),
  /** RFC 1952. */
  GZIP("gzip"),
  /** Recognised and not read. */
  BZIP2("bzip2"),
  /** Recognised and not read. */
  XZ("xz"),
  /** RFC 8878; recognised and not read. */
  ZSTD("zstd"),
  /** Recognised and not read. */
  LZ4("lz4"),
  /** Recognised and not read. */
  SEVEN_ZIP("7z"),
  /** Recognised and not read. */
  RAR("rar");

  /** As many bytes as are needed to tell. */
  static final int HEAD = 512;

  private final String title;

  ArchiveKind(String title) {
    this.title = title;
  }

  /** Its name in a sentence. */
  public String title() {
    return title;
  }

  /** Whether it is known and not read. */
  public boolean unread() {
    return switch (this) {
      case NONE, ZIP, TAR, GZIP -> false;
      case BZIP2, XZ, ZSTD, LZ4, SEVEN_ZIP, RAR -> true;
    };
  }

  /** What bytes are that begin like this; 512 of them are enough. */
  public static ArchiveKind of(byte[] head, int length) {
    if (begins(head, length, "PK\3\4")
        || begins(head, length, "PK\5\6")
        || begins(head, length, "PK\7\10PK\3\4")) {
      return ZIP;
    }
    if (begins(head, length, "\37\213\10")) {
      return GZIP;
    }
    boolean bzip2 = begins(head, length, "BZh") && length >= 10 && head[3] >= '1' && head[3] <= '9';
    if (bzip2 && (at(head, 4, "1AY&SY") || at(head, 4, "\27rE8P\220"))) {
      return BZIP2;
    }
    if (begins(head, length, "\3757zXZ\0")) {
      return XZ;
    }
    boolean skippable = length >= 4 && (head[0] & 0xF0) == 0x50 && at(head, 1, "\52\115\30");
    if (begins(head, length, "\50\265\57\375") || skippable) {
      return ZSTD;
    }
    if (begins(head, length, "\4\42\115\30")) {
      return LZ4;
    }
    if (begins(head, length, "7z\274\257\47\34")) {
      return SEVEN_ZIP;
    }
    if (begins(head, length, "Rar!\32\7")) {
      return RAR;
    }
    return length >= TarHeader.BLOCK && TarHeader.looksLikeOne(head) ? TAR : NONE;
  }

  private static boolean begins(byte[] head, int length, String mark) {
    return length >= mark.length() && at(head, 0, mark);
  }

  private static boolean at(byte[] head, int from, String mark) {
    for (int i = 0; i < mark.length(); i++) {
      if ((head[from + i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
