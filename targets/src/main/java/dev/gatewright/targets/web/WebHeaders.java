package dev.gatewright.targets.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The headers of an answer, found without regard to case.
 *
 * @param all values by name in lower case
 */
public record WebHeaders(Map<String, List<String>> all) {
  /** Copies them, names in lower case. */
  public WebHeaders {
    Map<String, List<String>> lower = new TreeMap<>();
    all.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    all = Map.copyOf(lower);
  }

  /** The first value of a header. */
  public Optional<String> first(String name) {
    List<String> values = all.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /** A header that is a whole number that is not below nought. */
  public Optional<Long> number(String name) {
    String text = first(name).orElse("").strip();
    if (text.isEmpty() || text.length() > 15) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(Long.valueOf(text));
  }

  /** Those of these names, which are in lower case. */
  WebHeaders only(Set<String> names) {
    Map<String, List<String>> some = new TreeMap<>(all);
    some.keySet().retainAll(names);
    return new WebHeaders(some);
  }

  /** All but those of these names, which are in lower case. */
  WebHeaders without(Set<String> names) {
    Map<String, List<String>> some = new TreeMap<>(all);
    some.keySet().removeAll(names);
    return new WebHeaders(some);
  }

  /** These, with others laid over them. */
  WebHeaders with(WebHeaders newer) {
    Map<String, List<String>> both = new TreeMap<>(all);
    both.putAll(newer.all);
    return new WebHeaders(both);
  }
}
