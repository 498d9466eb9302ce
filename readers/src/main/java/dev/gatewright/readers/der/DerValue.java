package dev.gatewright.readers.der;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of DER (ITU-T X.690): a tag and what is in it. What is not there, or not in the one
 * form that DER allows, is a value without a tag, so that a path into it can be asked for without a
 * look at each step; only {@link #present} tells it apart, and texts, numbers and times are null.
 */
public final class DerValue {
  /** The value that is not there. */
  static final DerValue NONE = new DerValue(new byte[0], -1, 0, 0, 0, List.of());

  private static final int CONSTRUCTED = 0x20;

  private final byte[] bytes;
  private final int tag;
  private final int start;
  private final int content;
  private final int end;
  private final List<DerValue> parts;

  DerValue(byte[] bytes, int tag, int start, int content, int end, List<DerValue> parts) {
    this.bytes = bytes;
    this.tag = tag;
    this.start = start;
    this.content = content;
    this.end = end;
    this.parts = parts;
  }

  /** The one value these bytes are, with nothing behind it. */
  public static DerValue of(byte[] bytes) {
    return DerReader.read(bytes.clone());
  }

  /** Whether there is such a value. */
  public boolean present() {
    return tag >= 0;
  }

  /** Its first byte, in which class, form and number of the tag stand; -1 when there is none. */
  public int tag() {
    return tag;
  }

  /** Where it ends in the bytes it was read from. */
  int end() {
    return end;
  }

  /** Whether it is there and has this tag. */
  public boolean is(int wanted) {
    return tag == wanted;
  }

  /** The values in it; none when it is primitive. */
  public List<DerValue> parts() {
    return parts;
  }

  /** The value on this path: the n-th in it, the m-th in that. */
  public DerValue at(int... path) {
    DerValue value = this;
    for (int index : path) {
      value = index < value.parts.size() ? value.parts.get(index) : NONE;
    }
    return value;
  }

  /** The first value in it with this tag. */
  public DerValue tagged(int wanted) {
    for (DerValue part : parts) {
      if (part.tag == wanted) {
        return part;
      }
    }
    return NONE;
  }

  /** The value that is wrapped in an octet string, or in the octets of a bit string. */
  public DerValue inside() {
    if (tag == DerTag.OCTETS) {
      return DerReader.read(content());
    }
    byte[] octets = bits();
    return octets == null ? NONE : DerReader.read(octets);
  }

  /** The whole value as it was written, tag and length too. */
  public byte[] encoded() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** What is in it, without tag and length. */
  public byte[] content() {
    return Arrays.copyOfRange(bytes, content, end);
  }

  /** The octets of a bit string that is made of whole octets; null when it is anything else. */
  public byte @Nullable [] bits() {
    return tag == DerTag.BITS && end > content && bytes[content] == 0
        ? Arrays.copyOfRange(bytes, content + 1, end)
        : null;
  }

  /** The first bits of a bit string, the first one highest; 0 when it is none. */
  public int firstBits() {
    return tag == DerTag.BITS && end > content + 1 ? bytes[content + 1] & 0xFF : 0;
  }

  /** An object identifier with dots between its numbers; empty when it is none. */
  public String oid() {
    return tag == DerTag.OID ? DerText.oid(bytes, content, end) : "";
  }

  /** A whole number; null when it is none. */
  public @Nullable BigInteger number() {
    boolean sound = tag == DerTag.INTEGER && end > content;
    return sound ? new BigInteger(bytes, content, end - content) : null;
  }

  /** True or false; null when it is neither. */
  public @Nullable Boolean truth() {
    boolean sound = tag == DerTag.BOOLEAN && end == content + 1;
    if (!sound || (bytes[content] != 0 && bytes[content] != -1)) {
      return null;
    }
    return bytes[content] == -1;
  }

  /** A time in UTC; null when it is none. */
  public @Nullable Instant time() {
    return switch (tag) {
      case DerTag.UTC_TIME -> DerText.utcTime(ascii());
      case DerTag.TIME -> DerText.time(ascii());
      default -> null;
    };
  }

  /** A text in UTF-8 or ASCII; null when it is none. */
  public @Nullable String text() {
    return switch (tag) {
      case DerTag.UTF8, DerTag.PRINTABLE, DerTag.IA5 -> utf8();
      default -> null;
    };
  }

  /** Its content as UTF-8, whatever its tag; null when it is no UTF-8. */
  public @Nullable String utf8() {
    byte[] octets = content();
    String text = new String(octets, StandardCharsets.UTF_8);
    boolean sound = (tag & CONSTRUCTED) == 0 && present();
    return sound && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), octets) ? text : null;
  }

  private String ascii() {
    return new String(bytes, content, end - content, StandardCharsets.ISO_8859_1);
  }
}
