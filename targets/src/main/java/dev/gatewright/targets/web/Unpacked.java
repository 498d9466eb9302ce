package dev.gatewright.targets.web;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * A body as it was before something packed it for the way. Nobody asks for that here, and some
 * proxies do it all the same.
 */
final class Unpacked {
  private static final String REMEDY =
      "See whether something stands between that packs answers nobody wants packed.";

  private Unpacked() {}

  /** The body, as long as it is no larger than what is taken of any. */
  static Sight<byte[]> of(WebHeaders headers, byte[] body, int largest) {
    String coding = headers.first("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    if (coding.isEmpty() || coding.equals("identity") || body.length == 0) {
      return Sight.known(body);
    }
    if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
      return Sight.unseen("packed its answer as " + Visible.of(coding, 40), REMEDY);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(largest + 1);
      return plain.length > largest
          ? Sight.unseen(
              "gave more than " + largest + " bytes, packed", "Nothing so large is read.")
          : Sight.known(plain);
    } catch (IOException e) {
      return Sight.unseen("gave a packed answer that cannot be unpacked", REMEDY);
    }
  }
}
