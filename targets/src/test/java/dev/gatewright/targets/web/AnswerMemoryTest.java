package dev.gatewright.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered of answers saves sending them, and never makes one up. */
final class AnswerMemoryTest {
  private static final String TOKEN = "a-token-of-this-test-alone";
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path folder;
  private Instant now = NOW;
  private byte key = 1;

  /** Answers with a body, or with word that it is what the asker has. */
  private static Behaviour marked(String body, String mark) {
    return asked ->
        asked.header("if-none-match").equals(Optional.of(mark))
            ? Reply.empty(304).with("ETag", mark)
            : Reply.json(200, body).with("ETag", mark).with("Set-Cookie", "session=1");
  }

  private AnswerMemory memory() {
    byte[] chance = new byte[32];
    Arrays.fill(chance, key);
    return new AnswerMemory(
        folder.resolve("state").resolve("answers"),
        () -> chance,
        () -> now,
        folder.resolve("project"));
  }

  private WebReply asked(Peer peer, String token) {
    return asked(peer, token, memory());
  }

  private static WebReply asked(Peer peer, String token, AnswerMemory memory) {
    WebOptions options = WebOptions.of(peer.base()).with(memory);
    try (WebClient client =
        new WebClient(options.with(BearerToken.of(token, "GITHUB_TOKEN").orElse(null)))) {
      if (client.get("/x") instanceof Sight.Known<WebReply>(WebReply reply)) {
        return reply;
      }
      throw new AssertionError("Not seen");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Path kept() throws IOException {
    for (Path file : files()) {
      if (!file.getFileName().toString().equals("key")) {
        return file;
      }
    }
    throw new AssertionError("Nothing is kept");
  }

  private List<String> notes(AnswerMemory memory) {
    List<String> notes = new ArrayList<>();
    for (StateNote note : memory.notes()) {
      notes.add((note.doubt() ? "doubt: " : "note: ") + note.text());
    }
    return notes;
  }

  @Test
  void anotherRunIsSentTheSameAnswerOnlyOnce() {
    try (Peer peer = Peer.start(marked("[1, 2]", "W/\"1\""))) {
      WebReply first = asked(peer, TOKEN);
      WebReply second = asked(peer, TOKEN);
      assertThat(first.unchanged()).isFalse();
      assertThat(second.unchanged()).isTrue();
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.json()).isEqualTo(first.json());
    }
    try (Peer peer = Peer.start(marked("[1, 2, 3]", "W/\"2\""))) {
      assertThat(new String(asked(peer, TOKEN).body(), StandardCharsets.UTF_8))
          .isEqualTo("[1, 2, 3]");
    }
  }

  @Test
  void noTokenNoCookieAndNoCredentialLiesOnTheDisk() throws IOException {
    String body =
        "{\"name\": \"tide\", \"temp_clone_token\": \"AAAABBBB\", \"config\":"
            + " {\"secret\" : \"hunter\\\"22\", \"url\": \"x\"}, \"token\": null, \"secret\": 7}";
    try (Peer peer = Peer.start(marked(body, "\"1\""))) {
      asked(peer, TOKEN);
      WebReply again = asked(peer, TOKEN);
      assertThat(new String(again.body(), StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"name\": \"tide\", \"temp_clone_token\": \"********\", \"config\": {\"secret\" :"
                  + " \"********\", \"url\": \"x\"}, \"token\": null, \"secret\": 7}");
    }
    for (Path file : files()) {
      String all = file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(all).doesNotContain(TOKEN, "AAAABBBB", "hunter", "session", "Bearer");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void anAnswerThatSendsTheTokenBackIsNotKept() throws IOException {
    try (Peer peer = Peer.start(marked("{\"you\": \"" + TOKEN + "\"}", "\"1\""))) {
      asked(peer, TOKEN);
      assertThat(asked(peer, TOKEN).unchanged()).isFalse();
    }
    assertThat(Files.exists(folder.resolve("state"))).isFalse();
  }

  @Test
  void whatOneTokenWasShownIsNotShownToAnotherOrToNobody() {
    try (Peer peer = Peer.start(marked("[1]", "\"1\""))) {
      asked(peer, TOKEN);
      assertThat(asked(peer, "another-token").unchanged()).isFalse();
      assertThat(asked(peer, "").unchanged()).isFalse();
      assertThat(asked(peer, TOKEN).unchanged()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": [1", "", "<html>"})
  void whatIsNotWholeIsAskedForAgain(String body) {
    try (Peer peer = Peer.start(marked(body, "\"1\""))) {
      asked(peer, TOKEN);
      assertThat(asked(peer, TOKEN).unchanged()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"a b\"", "", "\"", "W/", "W/1"})
  void whatIsNoEntityTagIsNone(String mark) {
    assertThat(WebMemory.isMark(mark)).isFalse();
    try (Peer peer = Peer.start(marked("[1]", mark))) {
      asked(peer, TOKEN);
      assertThat(peer.asked().getFirst().header("if-none-match")).isEmpty();
      asked(peer, TOKEN);
      assertThat(peer.asked().getLast().header("if-none-match")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "edited", "emptied", "renamed", "open", "huge", "key"})
  void whatWasMeddledWithIsLeft(String how) throws IOException {
    try (Peer peer = Peer.start(marked("[1, 2]", "\"1\""))) {
      asked(peer, TOKEN);
      Path file = kept();
      byte[] bytes = Files.readAllBytes(file);
      switch (how) {
        case "cut" -> Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        case "edited" -> {
          bytes[bytes.length - 2] = '3';
          Files.write(file, bytes);
        }
        case "emptied" -> Files.write(file, new byte[0]);
        case "renamed" -> {
          asked(peer, "another-token");
          Path other = files().stream().filter(one -> !one.equals(file)).toList().getLast();
          Files.write(
              file.getFileName().toString().equals("key") ? other : file,
              Files.readAllBytes(
                  files().stream()
                      .filter(one -> !one.equals(file) && !one.endsWith("key"))
                      .findFirst()
                      .orElseThrow()));
        }
        case "open" ->
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        case "huge" -> Files.write(file, new byte[(64 << 20) + 1]);
        default -> Files.write(folder.resolve("state/answers/key"), new byte[] {1});
      }
      AnswerMemory memory = memory();
      WebReply reply = asked(peer, TOKEN, memory);
      assertThat(reply.unchanged()).isFalse();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(notes(memory)).isNotEmpty().allMatch(note -> note.startsWith("doubt: "));
      assertThat(notes(memory).toString()).doesNotContain(TOKEN);
    }
  }

  @Test
  void whatIsTooOldOrFromTheFutureIsAskedForWhole() {
    try (Peer peer = Peer.start(marked("[1]", "\"1\""))) {
      asked(peer, TOKEN);
      now = NOW.plus(Duration.ofDays(29));
      assertThat(asked(peer, TOKEN).unchanged()).isTrue();
      now = NOW.minus(Duration.ofHours(1));
      assertThat(asked(peer, TOKEN).unchanged()).isTrue();
      now = NOW.plus(Duration.ofDays(31));
      assertThat(asked(peer, TOKEN).unchanged()).isFalse();
      now = NOW.minus(Duration.ofDays(2));
      assertThat(asked(peer, TOKEN).unchanged()).isFalse();
    }
  }

  @Test
  void itDoesNotGrowWithoutAnEnd() throws IOException {
    try (Peer peer = Peer.start(marked("[\"" + "x".repeat(5 << 20) + "\"]", "\"1\""))) {
      asked(peer, TOKEN);
      assertThat(asked(peer, TOKEN).unchanged()).isFalse();
    }
    assertThat(Files.exists(folder.resolve("state"))).isFalse();
    try (Peer peer = Peer.start(marked("[1]", "\"1\""))) {
      asked(peer, TOKEN);
      Path old = folder.resolve("state/answers/0123456789");
      Files.write(old, new byte[10]);
      Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(31))));
      asked(peer, "another-token");
      assertThat(old).doesNotExist();
      assertThat(asked(peer, TOKEN).unchanged()).isTrue();
    }
  }

  @Test
  void twoRunsAtOnceKeepOneKeyAndWholeFiles() throws IOException, InterruptedException {
    try (Peer peer = Peer.start(marked("[" + "1,".repeat(20_000) + "1]", "\"1\""));
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> runs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        byte own = (byte) i;
        runs.add(
            () -> {
              byte[] chance = new byte[32];
              Arrays.fill(chance, own);
              AnswerMemory memory =
                  new AnswerMemory(
                      folder.resolve("state/answers"),
                      () -> chance,
                      () -> NOW,
                      folder.resolve("project"));
              asked(peer, TOKEN, memory);
              return memory.notes().isEmpty();
            });
      }
      for (Future<Boolean> run : threads.invokeAll(runs)) {
        assertThat(done(run)).isTrue();
      }
      assertThat(asked(peer, TOKEN).unchanged()).isTrue();
      assertThat(files()).hasSize(2);
    }
  }

  private static boolean done(Future<Boolean> run) throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsCheckedRemembersNothingForAnybody() throws IOException {
    Path project = folder.resolve("state");
    Files.createDirectories(project.resolve("deeper"));
    Files.createDirectory(project.resolve(".git"));
    AnswerMemory memory =
        new AnswerMemory(
            project.resolve("answers"), () -> new byte[32], () -> NOW, project.resolve("deeper"));
    try (Peer peer = Peer.start(marked("[1]", "\"1\""))) {
      asked(peer, TOKEN, memory);
      assertThat(asked(peer, TOKEN, memory).unchanged()).isFalse();
    }
    assertThat(notes(memory))
        .containsExactly("doubt: the user's state directory lies in what is checked");
    assertThat(files()).isEmpty();
  }

  @Test
  void wordThatAnotherVersionIsUnchangedIsNoAnswer() {
    Behaviour odd =
        asked ->
            asked.header("if-none-match").isPresent()
                ? Reply.empty(304).with("ETag", "\"of-another\"")
                : Reply.json(200, "[" + asked.headers().size() + "]").with("ETag", "\"1\"");
    try (Peer peer = Peer.start(odd)) {
      asked(peer, TOKEN);
      WebReply again = asked(peer, TOKEN);
      assertThat(again.unchanged()).isFalse();
      assertThat(again.status()).isEqualTo(200);
      assertThat(peer.asked()).hasSize(3);
    }
  }
}
