package dev.gatewright.readers.token;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a package index token: a prefix, then a macaroon in URL-safe base64. */
final class PypiReader {
  private static final String PREFIX = "pypi-";
  private static final String KIND = "package index API token";

  private PypiReader() {}

  static @Nullable TokenReading read(String text) {
    if (!text.startsWith(PREFIX)) {
      return null;
    }
    byte[] bytes = Base64Text.decode(text.substring(PREFIX.length()));
    if (bytes == null) {
      return new TokenReading.Malformed(KIND, "what follows the prefix is not base64, or is cut");
    }
    ByteCursor cursor = new ByteCursor(bytes);
    Macaroon macaroon = new MacaroonPackets(cursor).read();
    if (macaroon == null) {
      return new TokenReading.Malformed(KIND, "no whole macaroon: " + cursor.broken());
    }
    List<PypiCaveat> caveats = new ArrayList<>();
    for (Macaroon.Caveat caveat : macaroon.caveats()) {
      caveats.add(
          caveat.thirdParty()
              ? new PypiCaveat.Unknown("a condition that another party would have to confirm")
              : CaveatReader.read(caveat.id()));
    }
    boolean textForm = bytes[0] != 2;
    return new PypiToken(macaroon.location(), macaroon.identifier(), textForm, caveats);
  }
}
