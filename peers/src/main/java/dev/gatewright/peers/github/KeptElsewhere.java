package dev.gatewright.peers.github;

import dev.gatewright.peers.Asked;
import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The host to which GitHub sends downloads on. Its addresses are good by themselves, and it refuses
 * whoever brings a token, as the real one does.
 */
public final class KeptElsewhere implements Behaviour {
  private final Map<String, Map<String, String>> archives = new LinkedHashMap<>();
  private final Map<String, Reply> replies = new TreeMap<>();

  KeptElsewhere() {
    keep(
        "/actions/runs/501/logs",
        Map.of("0_tests.txt", "2026-11-18T08:00:00Z collected 14 items\n"));
    keep(
        "/actions/runs/502/logs",
        Map.of("0_publish.txt", "2026-11-18T09:06:00Z Uploading tide_api-1.2.0.tar.gz\n"));
    keep("/actions/runs/503/logs", Map.of("0_scan.txt", "2026-11-20T03:00:00Z No findings\n"));
    keep("/actions/artifacts/801/zip", Map.of("tide_api-1.2.0/PKG-INFO", "Name: tide-api\n"));
  }

  /** Keeps an archive with these entries. */
  public KeptElsewhere keep(String path, Map<String, String> entries) {
    archives.put(path, new TreeMap<>(entries));
    return this;
  }

  /** Answers a path so, whatever is kept there. */
  public KeptElsewhere answering(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  boolean has(String path) {
    return archives.containsKey(path);
  }

  @Override
  public Reply answer(Asked asked) {
    if (asked.header("authorization").isPresent()) {
      return Reply.of(
          400, "application/xml", "<Error><Code>InvalidAuthenticationInfo</Code></Error>");
    }
    boolean good = asked.parameter("sig").equals(Optional.of("a-secret-address"));
    if (!good || !has(asked.path())) {
      return Reply.of(403, "application/xml", "<Error><Code>AuthenticationFailed</Code></Error>");
    }
    Reply reply = replies.get(asked.path());
    return reply == null ? zip(asked.path()) : reply;
  }

  Reply zip(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> one : archives.getOrDefault(path, Map.of()).entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Reply(
        200, Map.of("Content-Type", "application/zip"), bytes.toByteArray(), Reply.Manner.WHOLE);
  }
}
