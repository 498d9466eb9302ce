package dev.gatewright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The least number of things there must be, so that no rule passes because it saw nothing. {@code
 * ./build docs} raises them to what there is and never lowers one: that takes a person's edit.
 */
final class Floors {
  private static final Path FILE =
      Path.of("src", "test", "resources", "dev", "gatewright", "house", "floors.properties");

  private Floors() {}

  static int floor(String name) {
    return Integer.parseInt(read().getProperty(name, "1"));
  }

  /** Raises each floor to the number given. */
  static void raise(Map<String, Integer> numbers) {
    Map<String, Integer> raised = new TreeMap<>();
    numbers.forEach((name, number) -> raised.put(name, Math.max(floor(name), number)));
    StringBuilder out = new StringBuilder();
    out.append("# Written by ./build docs, which raises a number and never lowers it.\n");
    raised.forEach((name, number) -> out.append(name).append('=').append(number).append('\n'));
    try {
      Files.writeString(FILE, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read() {
    Properties floors = new Properties();
    try (var in = Files.newBufferedReader(FILE)) {
      floors.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return floors;
  }
}
