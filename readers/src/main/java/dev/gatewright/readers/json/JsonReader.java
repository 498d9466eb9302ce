package dev.gatewright.readers.json;

import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.Visible;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text (RFC 8259) as a tree. A name that an object gives twice is refused, since two
 * readers may see two different values (RFC 8259 §4).
 */
public final class JsonReader {
  private static final int MAX_VALUES = 1_000_000;

  private final JsonTokens tokens;
  private final Deque<Open> open = new ArrayDeque<>();
  private int values;
  private @Nullable JsonValue root;

  private JsonReader(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** A collection that is not at its end. */
  private static final class Open {
    final @Nullable Map<String, JsonValue> members;
    final List<JsonValue> items = new ArrayList<>();
    String name = "";

    Open(boolean object) {
      members = object ? new LinkedHashMap<>() : null;
    }

    void add(JsonValue value) {
      if (members == null) {
        items.add(value);
      } else {
        members.put(name, value);
      }
    }

    JsonValue closed() {
      return members == null ? new JsonValue.Items(items) : new JsonValue.Members(members);
    }
  }

  /** Reads at most {@code maxBytes} bytes of UTF-8, not deeper than {@link JsonTokens} goes. */
  public static Parsed<JsonValue> read(byte[] bytes, int maxBytes) {
    return new JsonReader(JsonTokens.of(bytes, maxBytes)).read();
  }

  private Parsed<JsonValue> read() {
    while (true) {
      JsonKind kind = tokens.next();
      switch (kind) {
        case BEGIN_OBJECT -> open.push(new Open(true));
        case BEGIN_ARRAY -> open.push(new Open(false));
        case END_OBJECT, END_ARRAY -> add(open.pop().closed());
        case NAME -> {
          if (twice()) {
            return broken("the name " + Visible.of(tokens.text(), 60) + " is given twice");
          }
        }
        case TEXT -> add(new JsonValue.Text(tokens.text()));
        case NUMBER -> add(new JsonValue.Numeral(tokens.text()));
        case TRUE -> add(new JsonValue.Truth(true));
        case FALSE -> add(new JsonValue.Truth(false));
        case NULL -> add(new JsonValue.Nothing());
        case END -> {
          return root == null ? broken("there is nothing in it") : Parsed.ok(root);
        }
        case BROKEN -> {
          return new Parsed.Broken<>(tokens.diagnostic());
        }
      }
      if (++values > MAX_VALUES) {
        return broken("more than " + MAX_VALUES + " values");
      }
    }
  }

  private boolean twice() {
    Open object = open.getFirst();
    object.name = tokens.text();
    return object.members != null && object.members.containsKey(object.name);
  }

  private void add(JsonValue value) {
    if (open.isEmpty()) {
      root = value;
    } else {
      open.getFirst().add(value);
    }
  }

  private Parsed<JsonValue> broken(String why) {
    return Parsed.broken(tokens.line(), tokens.column(), why);
  }
}
