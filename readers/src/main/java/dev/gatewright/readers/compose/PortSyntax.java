package dev.gatewright.readers.compose;

import dev.gatewright.readers.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The short form of a port: {@code [[address:]published:]target[/protocol]}. */
final class PortSyntax {
  private PortSyntax() {}

  static Service.Port read(String text, Span span) {
    List<String> parts = split(text);
    int count = parts.size();
    String target = parts.getLast();
    int slash = target.lastIndexOf('/');
    return new Service.Port(
        count < 3 ? null : String.join(":", parts.subList(0, count - 2)),
        count < 2 ? null : none(parts.get(count - 2)),
        slash < 0 ? target : target.substring(0, slash),
        span);
  }

  private static @Nullable String none(String part) {
    return part.isEmpty() ? null : part;
  }

  /** Splits at colons that stand neither in a variable's braces nor in an address's brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>(3);
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == ':' && depth <= 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
