package dev.gatewright.targets.snapshot;

import dev.gatewright.readers.json.JsonReader;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a repository on GitHub stood at a time when somebody trusted it.
 *
 * @param at when
 * @param repository {@code OWNER/NAME}
 * @param state what there was and how it stood, as {@code GithubState} words it
 * @param digests SHA-256 of the file in hexadecimal digits: as it lies there, and with the ends of
 *     its lines as they were written, which some checkouts change
 */
public record Snapshot(
    Instant at, String repository, SortedMap<String, String> state, Set<String> digests) {
  private static final int LARGEST = 4 << 20;
  private static final long FORM = 1;

  /** Copies the state and the digests. */
  public Snapshot {
    digests = Set.copyOf(digests);
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
          : Sight.unseen(
              "Part of the directory could not be listed: " + tree.unlisted(),
              "Run again with rights.");
    }
    return switch (tree.start(path, LARGEST)) {
      case Sight.Unseen<byte[]> unseen -> unseen.as();
      case Sight.Known<byte[]>(byte[] bytes) ->
          switch (JsonReader.read(bytes, LARGEST)) {
            case Parsed.Broken<JsonValue>(Diagnostic first) ->
                Sight.unseen(path + " could not be read: " + first, how);
            case Parsed.Ok<JsonValue>(JsonValue json, var _) -> {
              Snapshot read = of(json, digests(bytes));
              yield read == null
                  ? Sight.unseen(path + " is no snapshot of the form " + FORM, how)
                  : Sight.known(read);
            }
          };
    };
  }

  private static @Nullable Snapshot of(JsonValue json, Set<String> digests) {
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
      return new Snapshot(Instant.parse(at), repository, state, digests);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Set<String> digests(byte[] bytes) {
    Set<String> digests = new TreeSet<>();
    digests.add(sha256(bytes));
    // Bytes as characters of the same number, so that only the ends of lines change.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    digests.add(sha256(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1)));
    return digests;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
