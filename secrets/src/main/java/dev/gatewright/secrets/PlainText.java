package dev.gatewright.secrets;

/** Bytes of a text with one byte a character, so that words can be looked for in it. */
public final class PlainText {
  private final byte[] bytes;
  private final int length;
  private final int width;

  private PlainText(byte[] bytes, int length, int width) {
    this.bytes = bytes;
    this.length = length;
    this.width = width;
  }

  /** The first so many bytes of a file, as they are unless two of them make a character. */
  public static PlainText of(byte[] bytes, int length) {
    TextForm form = TextForm.of(bytes, length);
    if (!form.wide()) {
      return new PlainText(bytes, length, 1);
    }
    byte[] narrow = form.narrow(bytes, length);
    return new PlainText(narrow, narrow.length, 2);
  }

  /** The bytes; those behind the length do not count. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many of them there are. */
  public int length() {
    return length;
  }

  /** How many bytes of the file one of them stands for. */
  public int width() {
    return width;
  }

  /** How long it is, and none of what it says. */
  @Override
  public String toString() {
    return "PlainText[" + length + "]";
  }
}
