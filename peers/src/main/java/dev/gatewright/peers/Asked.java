package dev.gatewright.peers;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param target path and query, as they were sent
 * @param headers first values by name in lower case
 * @param body what was sent, empty where nothing was
 */
public record Asked(String method, String target, Map<String, String> headers, String body) {
  /** A request with nothing in it. */
  public Asked(String method, String target, Map<String, String> headers) {
    this(method, target, headers, "");
  }

  /** Copies the headers. */
  public Asked {
    headers = Map.copyOf(headers);
  }

  /** The path without the query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** A parameter of the query, as it was sent. */
  public Optional<String> parameter(String name) {
    int query = target.indexOf('?');
    String rest = query < 0 ? "" : target.substring(query + 1);
    for (String pair : rest.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return Optional.of(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /** A header by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
