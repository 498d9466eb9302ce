package dev.gatewright.readers.der;

/** First bytes of DER values: class, form and number in one. */
public final class DerTag {
  /** True or false. */
  public static final int BOOLEAN = 0x01;

  /** A whole number. */
  public static final int INTEGER = 0x02;

  /** A string of bits. */
  public static final int BITS = 0x03;

  /** A string of octets. */
  public static final int OCTETS = 0x04;

  /** An object identifier. */
  public static final int OID = 0x06;

  /** A text in UTF-8. */
  public static final int UTF8 = 0x0C;

  /** A text of few letters. */
  public static final int PRINTABLE = 0x13;

  /** A text in ASCII. */
  public static final int IA5 = 0x16;

  /** A time with two digits for the year. */
  public static final int UTC_TIME = 0x17;

  /** A time with four digits for the year. */
  public static final int TIME = 0x18;

  /** Values one behind the other. */
  public static final int SEQUENCE = 0x30;

  /** Values without an order of their own. */
  public static final int SET = 0x31;

  private DerTag() {}

  /** The tag of a primitive value that its surroundings number. */
  public static int own(int number) {
    return 0x80 | number;
  }

  /** The tag of values in a wrapper that its surroundings number. */
  public static int wrapped(int number) {
    return 0xA0 | number;
  }
}
