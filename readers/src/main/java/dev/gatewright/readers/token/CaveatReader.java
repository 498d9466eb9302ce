package dev.gatewright.readers.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a condition: {@code [tag, fields...]}, or one of the oldest forms, a map. */
final class CaveatReader {
  private CaveatReader() {}

  static PypiCaveat read(String written) {
    Object value = JsonText.parse(written);
    if (value instanceof Map<?, ?> map) {
      return oldest(map);
    }
    if (value instanceof List<?> fields && !fields.isEmpty()) {
      return tagged(fields);
    }
    return new PypiCaveat.Unknown("a condition that is no JSON array");
  }

  /** New fields come at the end and are let be. */
  private static PypiCaveat tagged(List<?> fields) {
    if (!(fields.getFirst() instanceof Long tag)) {
      return new PypiCaveat.Unknown("a condition without a number for its kind");
    }
    Object first = fields.size() > 1 ? fields.get(1) : null;
    Object second = fields.size() > 2 ? fields.get(2) : null;
    Optional<PypiCaveat> known =
        switch (tag.intValue()) {
          case 0 -> expiration(first, second);
          case 1 -> names(first);
          case 2 -> ids(first);
          case 3 -> first instanceof String ? Optional.of(new PypiCaveat.User()) : Optional.empty();
          case 4 ->
              first instanceof String id
                  ? Optional.of(new PypiCaveat.Publisher(id))
                  : Optional.empty();
          default -> Optional.empty();
        };
    boolean small = tag >= 0 && tag <= 4;
    if (!small) {
      return new PypiCaveat.Unknown("a condition of kind " + tag + ", which is not known here");
    }
    return known.orElseGet(
        () -> new PypiCaveat.Unknown("a condition of kind " + tag + " with malformed fields"));
  }

  private static PypiCaveat oldest(Map<?, ?> map) {
    Optional<PypiCaveat> known = Optional.empty();
    if (Long.valueOf(1).equals(map.get("version"))) {
      Object permissions = map.get("permissions");
      if ("user".equals(permissions)) {
        known = Optional.of(new PypiCaveat.User());
      } else if (permissions instanceof Map<?, ?> inner) {
        known = names(inner.get("projects"));
      }
    } else if (map.containsKey("exp") && map.containsKey("nbf")) {
      known = expiration(map.get("exp"), map.get("nbf"));
    } else {
      known = ids(map.get("project_ids"));
    }
    return known.orElseGet(() -> new PypiCaveat.Unknown("a condition of an old form not known"));
  }

  private static Optional<PypiCaveat> expiration(
      @Nullable Object expires, @Nullable Object notBefore) {
    return expires instanceof Long end && notBefore instanceof Long start
        ? Optional.of(new PypiCaveat.Expiration(Values.second(end), Values.second(start)))
        : Optional.empty();
  }

  private static Optional<PypiCaveat> names(@Nullable Object names) {
    return names instanceof List<?> list
        ? Values.strings(list).map(PypiCaveat.ProjectNames::new)
        : Optional.empty();
  }

  private static Optional<PypiCaveat> ids(@Nullable Object ids) {
    return ids instanceof List<?> list
        ? Values.strings(list).map(PypiCaveat.ProjectIds::new)
        : Optional.empty();
  }
}
