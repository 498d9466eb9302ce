package dev.gatewright.model;

import java.util.Map;

/**
 * A check asked with its parameters.
 *
 * @param check id of the check, {@code family/check-id}
 * @param parameters what this item asks of it, such as {@code name} to {@code api_key}
 */
public record CheckCall(String check, Map<String, String> parameters) {
  public CheckCall {
    parameters = Map.copyOf(parameters);
  }
}
