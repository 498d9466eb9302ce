package dev.gatewright.readers.archive;

/**
 * One header of a tar (POSIX.1-2024, pax; the GNU manual, "Basic Tar Format").
 *
 * @param type the letter of the type; {@code '0'} for files of the old form
 */
record TarHeader(String name, long size, char type) {
  static final int BLOCK = 512;

  private static final int SIZE = 124;
  private static final int SUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  /** Whether a block is a header: its checksum says so. */
  static boolean valid(byte[] block) {
    long said = number(block, SUM, 8);
    if (said < 0) {
      return false;
    }
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      byte value = i >= SUM && i < SUM + 8 ? (byte) ' ' : block[i];
      unsigned += value & 0xFF;
      signed += value;
    }
    return said == unsigned || said == signed;
  }

  /** Whether a file begins with a header; stricter, since a block in the midst is expected. */
  static boolean looksLikeOne(byte[] block) {
    boolean named = block[0] != 0;
    boolean typed = block[TYPE] == 0 || (block[TYPE] >= '0' && block[TYPE] <= '7');
    return (ustar(block) || (named && typed)) && valid(block) && number(block, SIZE, 12) >= 0;
  }

  /** Reads a valid header; null when its size is no number. */
  static @org.jspecify.annotations.Nullable TarHeader read(byte[] block) {
    long size = number(block, SIZE, 12);
    if (size < 0) {
      return null;
    }
    String name = text(block, 0, 100);
    boolean posix = ustar(block) && block[MAGIC + 5] == 0;
    String prefix = posix ? text(block, PREFIX, 155) : "";
    char type = (char) (block[TYPE] & 0xFF);
    String whole = prefix.isEmpty() ? name : prefix + '/' + name;
    boolean folder = (type == 0) && whole.endsWith("/");
    char said = type == 0 ? '0' : type;
    return new TarHeader(whole, size, folder ? '5' : said);
  }

  /** Whether more blocks of a map of holes follow this one; the mark's place is given. */
  static boolean more(byte[] block, int mark) {
    return block[mark] != 0;
  }

  /** A folder, link, device or pipe: none has content, whatever its size says. */
  boolean bare() {
    return type >= '1' && type <= '6';
  }

  static boolean zeros(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean ustar(byte[] block) {
    return block[MAGIC] == 'u'
        && block[MAGIC + 1] == 's'
        && block[MAGIC + 2] == 't'
        && block[MAGIC + 3] == 'a'
        && block[MAGIC + 4] == 'r';
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return EntryName.of(block, from, end);
  }

  /** An octal number, or one in base 256; -1 when it is neither, negative or too large. */
  private static long number(byte[] block, int from, int length) {
    if ((block[from] & 0x80) != 0) {
      return binary(block, from, length);
    }
    int at = from;
    while (at < from + length && block[at] == ' ') {
      at++;
    }
    long value = 0;
    for (; at < from + length && block[at] != 0 && block[at] != ' '; at++) {
      if (block[at] < '0' || block[at] > '7') {
        return -1;
      }
      value = value << 3 | (block[at] - '0');
    }
    return value;
  }

  private static long binary(byte[] block, int from, int length) {
    long value = block[from] & 0x7F;
    for (int i = from + 1; i < from + length; i++) {
      if (value >>> 55 != 0) {
        return -1;
      }
      value = value << 8 | (block[i] & 0xFF);
    }
    return value;
  }
}
