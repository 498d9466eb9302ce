package dev.gatewright.targets.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked, as far as the answer can depend on it; who asks is told apart elsewhere.
 *
 * @param headers that choose among forms of the answer, by name in lower case
 */
record WebQuestion(String method, URI address, Map<String, String> headers) {
  WebQuestion {
    Map<String, String> telling = new TreeMap<>();
    headers.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (!lower.equals("user-agent")) {
            telling.put(lower, value);
          }
        });
    headers = Map.copyOf(telling);
  }

  /** One line for the address, and one for each header. */
  String text() {
    StringBuilder text = new StringBuilder(method).append(' ').append(address);
    new TreeMap<>(headers)
        .forEach((name, value) -> text.append('\n').append(name).append(": ").append(value));
    return text.toString();
  }
}
