/**
 * For tests alone: servers on this machine that answer as others' servers do, so that a client is
 * tried on the wire and not on a stand-in of itself. No part of the program.
 */
@org.jspecify.annotations.NullMarked
module dev.gatewright.peers {
  requires jdk.httpserver;
  requires static org.jspecify;
  requires transitive dev.gatewright.readers;

  exports dev.gatewright.peers;
  exports dev.gatewright.peers.github;
  exports dev.gatewright.peers.sigstore;
}
