package dev.gatewright.readers.token;

import java.util.List;

/** The parts of a macaroon but for its signature. A third-party condition has no bytes. */
record Macaroon(String location, String identifier, List<Caveat> caveats) {
  /** The condition's text, and whether another party would have to confirm it. */
  record Caveat(String id, boolean thirdParty) {}
}
