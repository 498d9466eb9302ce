package dev.gatewright.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a repository settles for one item: nothing said is null.
 *
 * @param title words to show instead of the item's own
 * @param severity how much harm its absence can do here
 * @param days how long a verdict stays good, in days
 * @param owner id of the person who looks after it
 * @param notApplicable why it does not apply here
 * @param parameters thresholds for its checks
 * @param place where it is written
 */
public record ItemSetting(
    @Nullable String title,
    @Nullable Severity severity,
    @Nullable Integer days,
    @Nullable String owner,
    @Nullable String notApplicable,
    Map<String, String> parameters,
    Place place) {
  public ItemSetting {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
