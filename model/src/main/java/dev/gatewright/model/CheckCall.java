package dev.gatewright.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check asked with its parameters.
 *
 * @param check id of the check, {@code family/check-id}
 * @param parameters what this item asks of it, such as {@code name} to {@code api_key}
 */
public record CheckCall(String check, Map<String, String> parameters) {
  public CheckCall {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
