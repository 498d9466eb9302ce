package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;

/**
 * A secret that the platform hands to a service beside its variables.
 *
 * @param name the name in the deployment description
 * @param place where the description asks for it
 */
public record MountedSecret(String name, Place place) {}
