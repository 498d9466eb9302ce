package dev.gatewright.readers.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two forms in which libmacaroons writes a macaroon: version 2 in binary (fields of a type, a
 * length and data, sections ended by 00), and version 1 in text packets with a length in four
 * hexadecimal digits.
 */
final class MacaroonPackets {
  private static final int VERSION_2 = 2;
  private static final int END = 0;
  private static final int LOCATION = 1;
  private static final int IDENTIFIER = 2;
  private static final int VERIFIER = 4;
  private static final int SIGNATURE = 6;
  private static final int SIGNATURE_BYTES = 32;
  private static final int MOST_CAVEATS = 256;

  private final ByteCursor cursor;
  private final List<Macaroon.Caveat> caveats = new ArrayList<>();

  /** What the text packet read last holds after its name. */
  private byte[] rest = new byte[0];

  MacaroonPackets(ByteCursor cursor) {
    this.cursor = cursor;
  }

  /** The macaroon all bytes are; null when the cursor failed. */
  @Nullable Macaroon read() {
    Macaroon macaroon = cursor.peek() == VERSION_2 ? binary() : text();
    if (cursor.broken() == null && !cursor.atEnd()) {
      cursor.fail("there is more after its signature");
    }
    return cursor.broken() == null ? macaroon : null;
  }

  private Macaroon binary() {
    cursor.octet();
    byte[] location = optional(LOCATION);
    byte[] identifier = field(IDENTIFIER);
    expectEnd();
    while (cursor.broken() == null && cursor.peek() != END) {
      optional(LOCATION);
      byte[] id = field(IDENTIFIER);
      boolean thirdParty = cursor.peek() == VERIFIER;
      optional(VERIFIER);
      expectEnd();
      add(id, thirdParty);
    }
    expectEnd();
    signature(field(SIGNATURE));
    return new Macaroon(Values.utf8(location), Values.utf8(identifier), caveats);
  }

  private byte[] optional(int type) {
    return cursor.peek() == type ? field(type) : new byte[0];
  }

  private byte[] field(int type) {
    if (cursor.octet() != type) {
      cursor.fail("a field stands where another belongs, or it ends too early");
    }
    return cursor.take(varint());
  }

  private void expectEnd() {
    if (cursor.octet() != END) {
      cursor.fail("a field stands where a section ends, or it ends too early");
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int octet = cursor.octet();
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    cursor.fail("a length that is too large");
    return 0;
  }

  private Macaroon text() {
    byte[] location = packet("location");
    byte[] identifier = packet("identifier");
    String next = name();
    while (cursor.broken() == null && next.equals("cid")) {
      byte[] id = rest;
      next = name();
      boolean thirdParty = next.equals("vid") || next.equals("cl");
      while (next.equals("vid") || next.equals("cl")) {
        next = name();
      }
      add(id, thirdParty);
    }
    if (!next.equals("signature")) {
      cursor.fail("it has no signature");
    }
    signature(rest);
    return new Macaroon(Values.utf8(location), Values.utf8(identifier), caveats);
  }

  private byte[] packet(String wanted) {
    if (!name().equals(wanted)) {
      cursor.fail("a packet stands where another belongs");
    }
    return rest;
  }

  /** Reads a packet and says its name. */
  private String name() {
    int length = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(cursor.octet(), 16);
      length = length * 16 + Math.max(digit, 0);
      if (digit < 0) {
        cursor.fail("a packet without a length");
      }
    }
    byte[] body = cursor.take(length - 4L);
    int blank = 0;
    while (blank < body.length && body[blank] != ' ') {
      blank++;
    }
    boolean whole = blank < body.length - 1 && body[body.length - 1] == '\n';
    if (!whole) {
      cursor.fail("a packet without a name or an end");
      rest = new byte[0];
      return "";
    }
    rest = Arrays.copyOfRange(body, blank + 1, body.length - 1);
    return Values.utf8(Arrays.copyOf(body, blank));
  }

  private void add(byte[] id, boolean thirdParty) {
    caveats.add(new Macaroon.Caveat(Values.utf8(id), thirdParty));
    if (caveats.size() > MOST_CAVEATS) {
      cursor.fail("more than " + MOST_CAVEATS + " conditions");
    }
  }

  private void signature(byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      cursor.fail("its signature has not " + SIGNATURE_BYTES + " bytes");
    }
  }
}
