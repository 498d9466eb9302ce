package dev.gatewright.peers;

/** What a peer answers. */
@FunctionalInterface
public interface Behaviour {
  /** The answer to a request; asked on many threads at once. */
  Reply answer(Asked asked);
}
