package dev.gatewright.targets.snapshot;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a repository on GitHub stood at a time when somebody trusted it.
 *
 * @param at when
 * @param repository {@code OWNER/NAME}
 * @param state what there was and how it stood, as {@code GithubState} words it
 */
public record Snapshot(Instant at, String repository, SortedMap<String, String> state) {
  private static final int LARGEST = 4 << 20;
  private static final long FORM = 1;

  /** Copies the state. */
  public Snapshot {
    state = Collections.unmodifiableSortedMap(new TreeMap<>(state));
  }

  /** Reads one that lies in the directory; it must be one to its last member. */
  public static Sight<Snapshot> read(RepoTree tree, String path) {
    String how =
        "Make one when all is as it should be: gatewright record snapshot --github OWNER/REPO > "
            + path;
    if (!tree.has(path)) {
      return tree.complete()
          ? Sight.unseen("There is no snapshot to compare with: no file " + path, how)
          : Sight.unseen("Part of the directory could not be listed", "Run again with rights.");
    }
    return switch (tree.start(path, LARGEST)) {
      case Sight.Unseen<byte[]> unseen -> unseen.as();
      case Sight.Known<byte[]>(byte[] bytes) ->
          switch (JsonReader.read(bytes, LARGEST)) {
            case Parsed.Broken<JsonValue>(Diagnostic first) ->
                Sight.unseen(path + " could not be read: " + first, how);
            case Parsed.Ok<JsonValue>(JsonValue json, var _) -> {
              Snapshot read = of(json);
              yield read == null
                  ? Sight.unseen(path + " is no snapshot of the form " + FORM, how)
                  : Sight.known(read);
            }
          };
    };
  }

  private static @Nullable Snapshot of(JsonValue json) {
    Long form = json.number("snapshot");
    String at = json.text("at");
    String repository = json.text("repository");
    if (form == null
        || form != FORM
        || at == null
        || repository == null
        || !(json.member("state") instanceof JsonValue.Members(Map<String, JsonValue> all))
        || all.isEmpty()) {
      return null;
    }
    SortedMap<String, String> state = new TreeMap<>();
    for (Map.Entry<String, JsonValue> one : all.entrySet()) {
      if (!(one.getValue() instanceof JsonValue.Text(String value))) {
        return null;
      }
      state.put(one.getKey(), value);
    }
    try {
      return new Snapshot(Instant.parse(at), repository, state);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
