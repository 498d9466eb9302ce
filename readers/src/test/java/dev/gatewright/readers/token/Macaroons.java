package dev.gatewright.readers.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Makes macaroons with a signature of zeros, in both forms. */
final class Macaroons {
  static final String HOST = String.join(".", "pypi", "org");
  private static final String ID = "00000000-1111-2222-3333-444444444444";

  private Macaroons() {}

  static String token(String... caveats) {
    return text(binary(HOST, caveats));
  }

  static String text(byte[] macaroon) {
    return "pypi-" + Base64.getUrlEncoder().withoutPadding().encodeToString(macaroon);
  }

  static byte[] binary(String host, String... caveats) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(2);
    field(out, 1, host.getBytes(UTF_8));
    field(out, 2, ID.getBytes(UTF_8));
    out.write(0);
    for (String caveat : caveats) {
      field(out, 2, caveat.getBytes(UTF_8));
      out.write(0);
    }
    out.write(0);
    field(out, 6, new byte[32]);
    return out.toByteArray();
  }

  static byte[] packets(String host, String... caveats) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    packet(out, "location", host.getBytes(UTF_8));
    packet(out, "identifier", ID.getBytes(UTF_8));
    for (String caveat : caveats) {
      packet(out, "cid", caveat.getBytes(UTF_8));
    }
    packet(out, "signature", new byte[32]);
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int type, byte[] data) {
    out.write(type);
    int rest = data.length;
    for (; rest >= 0x80; rest >>>= 7) {
      out.write((rest & 0x7F) | 0x80);
    }
    out.write(rest);
    out.writeBytes(data);
  }

  private static void packet(ByteArrayOutputStream out, String name, byte[] data) {
    int length = 4 + name.length() + 1 + data.length + 1;
    out.writeBytes(String.format("%04x%s ", length, name).getBytes(UTF_8));
    out.writeBytes(data);
    out.write('\n');
  }
}
