package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;

/**
 * A secret that the platform hands to a service beside its variables.
 *
 * @param name the name in the deployment description
 * @param kept where its text is kept, as far as the description says
 * @param place where the description asks for it
 */
public record MountedSecret(String name, Kept kept, Place place) {
  /** Where the text of a secret is kept. */
  public enum Kept {
    /** With whoever starts the service: a store, a file on the host, a variable. */
    OUTSIDE,
    /** In the description itself. */
    DESCRIPTION,
    /** In a file that git tracks. */
    TRACKED_FILE
  }
}
