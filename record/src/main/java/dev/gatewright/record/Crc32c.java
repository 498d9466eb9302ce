package dev.gatewright.record;

/**
 * The CRC-32C of bytes (Castagnoli's polynomial, RFC 3720 §B.4). The platform's own is faster by
 * the byte and takes longer to begin than all entries of a run take here.
 */
final class Crc32c {
  /** The polynomial with its bits in reverse. */
  private static final int POLYNOMIAL = 0x82f63b78;

  private static final int[] TABLE = table();

  private int state = -1;

  Crc32c() {}

  private static int[] table() {
    int[] table = new int[256];
    // Each power of two from the one above it; every other row is the sum of two that are there.
    table[128] = POLYNOMIAL;
    for (int bit = 64; bit > 0; bit >>>= 1) {
      int above = table[bit * 2];
      table[bit] = (above >>> 1) ^ ((above & 1) == 0 ? 0 : POLYNOMIAL);
    }
    for (int bit = 2; bit < 256; bit <<= 1) {
      for (int i = 1; i < bit; i++) {
        table[bit + i] = table[bit] ^ table[i];
      }
    }
    return table;
  }

  void update(byte[] bytes, int from, int length) {
    int sum = state;
    for (int i = from; i < from + length; i++) {
      sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[i]) & 0xff];
    }
    state = sum;
  }

  int value() {
    return ~state;
  }
}
