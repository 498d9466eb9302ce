package dev.gatewright.readers.token;

/** Elements of DER (X.690), one after another; a failure is the cursor's. */
final class Der {
  static final int INTEGER = 0x02;
  static final int OCTETS = 0x04;
  static final int OBJECT = 0x06;
  static final int SEQUENCE = 0x30;

  private Der() {}

  /** The inside of the element that stands here, which must be of this type. */
  static ByteCursor element(ByteCursor from, int type) {
    if (from.octet() != type) {
      from.fail("another element stands where one of the key belongs");
    }
    return from.part(length(from));
  }

  /** The number of bits of a whole number that stands here. */
  static int integerBits(ByteCursor from) {
    ByteCursor inside = element(from, INTEGER);
    if (inside.atEnd()) {
      from.fail("a whole number without digits");
      return 0;
    }
    int first = inside.octet();
    while (first == 0 && !inside.atEnd()) {
      first = inside.octet();
    }
    return first == 0 ? 0 : inside.left() * 8 + 32 - Integer.numberOfLeadingZeros(first);
  }

  /** An object identifier with dots. */
  static String object(ByteCursor from) {
    return identifier(element(from, OBJECT));
  }

  /** An object identifier, by the bytes inside its element. */
  static String identifier(ByteCursor inside) {
    StringBuilder out = new StringBuilder();
    long arc = 0;
    int count = 0;
    while (!inside.atEnd() && count < 32) {
      int octet = inside.octet();
      arc = arc << 7 | (octet & 0x7F);
      if (octet >= 0x80) {
        continue;
      }
      if (count++ == 0) {
        long top = Math.min(arc / 40, 2);
        out.append(top).append('.').append(arc - top * 40);
      } else {
        out.append('.').append(arc);
      }
      arc = 0;
    }
    return out.toString();
  }

  private static long length(ByteCursor from) {
    int first = from.octet();
    if (first < 0x80) {
      return first;
    }
    int octets = first & 0x7F;
    if (octets == 0 || octets > 4) {
      from.fail("an element whose length DER does not allow");
      return 0;
    }
    return from.number(octets);
  }
}
