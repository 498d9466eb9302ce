package dev.gatewright.cli;

import dev.gatewright.record.Entry;
import dev.gatewright.reports.JsonWriter;
import dev.gatewright.targets.github.GitHub;
import dev.gatewright.targets.github.GithubState;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * {@code gatewright record snapshot}: how the repository on GitHub stands now, for a day on which
 * somebody asks what has changed. Its digest goes into the record.
 */
final class RecordSnapshot {
  private RecordSnapshot() {}

  static int take(Invocation invocation, Project project) {
    if (!(project.sights().github() instanceof Sight.Known<GitHub>(GitHub github))) {
      throw unseen((Sight.Unseen<?>) project.sights().github());
    }
    Sight<SortedMap<String, String>> seen = GithubState.of(github);
    if (!(seen
        instanceof Sight.Known<SortedMap<String, String>>(SortedMap<String, String> state))) {
      throw unseen((Sight.Unseen<?>) seen);
    }
    String repository = github.repository().name();
    String text = text(invocation.at(), repository, state);
    new Recording(invocation, project.root())
        .note(Entry.Kind.NOTE, invocation.at(), note(repository, text));
    invocation.print(text);
    return ExitCode.OPEN;
  }

  /** A snapshot of part of it would hide what changed in the rest. */
  private static CommandException unseen(Sight.Unseen<?> unseen) {
    return CommandException.broken("No snapshot was made: " + unseen.why(), unseen.remedy());
  }

  private static String text(Instant at, String repository, SortedMap<String, String> state) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.indented(out);
    json.beginObject();
    json.field("snapshot", 1L);
    json.field("at", at.toString());
    json.field("repository", repository);
    json.beginObject("state");
    state.forEach(json::field);
    json.endObject();
    json.endObject();
    json.end();
    return out.toString();
  }

  private static String note(String repository, String text) {
    StringBuilder out = new StringBuilder();
    JsonWriter json = JsonWriter.compact(out);
    json.beginObject();
    json.field("snapshot", "sha256:" + sha256(text));
    json.field("repository", repository);
    json.endObject();
    json.end();
    return out.toString().strip();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
