package dev.gatewright.checklist;

import dev.gatewright.model.CheckCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Check calls as they are written: {@code family/check-id?name=value&name2=value2}, with commas
 * between calls. A value ends at {@code &} or {@code ,} and has no escapes.
 */
final class CheckCalls {
  private CheckCalls() {}

  /** The calls of a list, none for an empty text; null when one of them is malformed. */
  static @Nullable List<CheckCall> list(String text) {
    List<CheckCall> calls = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      CheckCall call = end == text.length() - 1 ? null : one(text.substring(start, end));
      if (call == null) {
        return null;
      }
      calls.add(call);
      start = end + 1;
    }
    return calls;
  }

  /** One call, or null when it is malformed. */
  static @Nullable CheckCall one(String text) {
    int question = text.indexOf('?');
    String check = question < 0 ? text : text.substring(0, question);
    int slash = check.indexOf('/');
    if (slash < 0 || !name(check, 0, slash) || !name(check, slash + 1, check.length())) {
      return null;
    }
    Map<String, String> parameters = new TreeMap<>();
    int start = question < 0 ? text.length() + 1 : question + 1;
    while (start <= text.length()) {
      int ampersand = text.indexOf('&', start);
      int end = ampersand < 0 ? text.length() : ampersand;
      int equals = text.indexOf('=', start);
      if (equals < 0 || equals >= end - 1 || !name(text, start, equals)) {
        return null;
      }
      String value = text.substring(equals + 1, end);
      if (parameters.put(text.substring(start, equals), value) != null) {
        return null;
      }
      start = end + 1;
    }
    return new CheckCall(check, parameters);
  }

  /** Whether a part is kebab-case: small letters and digits with single hyphens between. */
  static boolean name(String text, int start, int end) {
    boolean letter = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean now = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!now && (c != '-' || !letter)) {
        return false;
      }
      letter = now;
    }
    return letter;
  }
}
