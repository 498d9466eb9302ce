package dev.gatewright.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording answers as the host did, without what is secret, and for what it holds alone. */
final class AnswerReplayTest {
  private static final String TOKEN = "a-token-of-this-test-alone";
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Duration DAY = Duration.ofDays(1);

  private static final Behaviour HOST =
      asked ->
          switch (asked.path()) {
            case "/list" ->
                Reply.json(
                        200,
                        asked.header("accept").orElse("").contains("v2")
                            ? "[2]"
                            : "[{\"name\": \"é\", \"token\": \"AAAABBBB\"}]")
                    .with("Set-Cookie", "session=1")
                    .with("Link", "<http://elsewhere.example/2>; rel=\"next\"")
                    .with("X-OAuth-Scopes", "repo");
            case "/names" ->
                Reply.json(200, "[\"" + token() + "\", \"" + "ab12".repeat(16) + "\"]");
            case "/none" -> Reply.json(404, "{\"message\": \"Not Found\"}");
            case "/on" -> Reply.empty(204);
            case "/old" -> Reply.empty(301).with("Location", "/list");
            case "/log" ->
                Reply.empty(302).with("Location", "http://store.example/log?sig=" + "AAAABBBB");
            case "/page" -> Reply.of(200, "text/html", "<html>AAAABBBB");
            case "/down" -> Reply.of(502, "text/html", "<html>AAAABBBB");
            default -> Reply.empty(204).given(Reply.Manner.DROPPED);
          };

  @TempDir private Path folder;
  private Path recording;
  private URI base = URI.create("http://127.0.0.1:1");

  @BeforeEach
  void record() throws IOException {
    recording = folder.resolve("recording");
    AnswerRecorder recorder = AnswerRecorder.begin(recording, () -> NOW);
    try (Peer peer = Peer.start(HOST);
        WebClient client =
            new WebClient(
                WebOptions.of(peer.base())
                    .with(BearerToken.of(TOKEN, "GITHUB_TOKEN").orElseThrow())
                    .with(new WebKeeping(WebMemory.NONE, recorder, null)))) {
      base = peer.base();
      for (String one :
          List.of("/list", "/none", "/on", "/old", "/log", "/page", "/down", "/x", "/names")) {
        client.get(one);
      }
      client.get("/list", Map.of("Accept", "application/v2+json"));
    }
    assertThat(recorder.trouble()).isEmpty();
    assertThat(recorder.answers()).isEqualTo(8);
    assertThat(recorder.covered()).isEqualTo(1);
  }

  /** A token that GitHub could have made, made up anew for each run. */
  private static String token() {
    byte[] chance = new byte[30];
    new SecureRandom().nextBytes(chance);
    StringBuilder token = new StringBuilder();
    for (byte one : chance) {
      token.append(DIGITS.charAt((one & 0xFF) % 62));
    }
    CRC32 crc = new CRC32();
    crc.update(token.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder sum = new StringBuilder();
    for (long rest = crc.getValue(); sum.length() < 6; rest /= 62) {
      sum.insert(0, DIGITS.charAt((int) (rest % 62)));
    }
    return "ghp_" + token + sum;
  }

  private WebClient client(Instant at) throws IOException {
    AnswerReplay replay = AnswerReplay.open(recording, at, DAY);
    return new WebClient(WebOptions.of(base).with(new WebKeeping(WebMemory.NONE, null, replay)));
  }

  private Sight<WebReply> replayed(String target) throws IOException {
    try (WebClient client = client(NOW)) {
      Sight<WebReply> sight = client.get(target);
      assertThat(client.sent()).isZero();
      return sight;
    }
  }

  private static WebReply known(Sight<WebReply> sight) {
    if (sight instanceof Sight.Known<WebReply>(WebReply reply)) {
      return reply;
    }
    throw new AssertionError("Not seen: " + sight);
  }

  private static String why(Sight<?> sight) {
    return sight instanceof Sight.Unseen<?>(String why, String remedy)
        ? why + " | " + remedy
        : "seen: " + sight;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(recording)) {
      return new ArrayList<>(all.toList());
    }
  }

  @Test
  void answersAreGivenAsTheyCame() throws IOException {
    WebReply list = known(replayed("/list"));
    assertThat(list.status()).isEqualTo(200);
    assertThat(new String(list.body(), StandardCharsets.UTF_8))
        .isEqualTo("[{\"name\": \"é\", \"token\": \"********\"}]");
    assertThat(list.headers().first("link").orElse("")).contains("rel=\"next\"");
    assertThat(known(replayed("/none")).status()).isEqualTo(404);
    assertThat(known(replayed("/on")).status()).isEqualTo(204);
    assertThat(known(replayed("/old")).body()).isEqualTo(list.body());
    assertThat(known(replayed("/down")).status()).isEqualTo(502);
    try (WebClient client = client(NOW)) {
      Sight<WebReply> other = client.get("/list", Map.of("Accept", "application/v2+json"));
      assertThat(known(other).body()).isEqualTo("[2]".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatIsSecretIsNotInIt() throws IOException {
    for (Path file : files()) {
      assertThat(file + Files.readString(file))
          .doesNotContain(TOKEN, "AAAABBBB", "session", "Bearer", "<html");
    }
    assertThat(known(replayed("/log")).headers().first("location")).isEmpty();
  }

  @Test
  void whatIsSurelyACredentialIsCoveredWhereverItStands() throws IOException {
    String body = new String(known(replayed("/names")).body(), StandardCharsets.UTF_8);
    assertThat(body).matches("\\[\"\\*{40}\", \"(ab12){16}\"]");
  }

  @Test
  void aRecordingIsToldFromAnyOther() throws IOException {
    String words = Objects.requireNonNull(AnswerReplay.open(recording, NOW, DAY)).words();
    assertThat(words).matches("as recorded 2026-11-22T10:00:00Z \\(sha256 [0-9a-f]{64}\\), not.*");
    Files.delete(named("/none"));
    assertThat(Objects.requireNonNull(AnswerReplay.open(recording, NOW, DAY)).words())
        .isNotEqualTo(words);
  }

  @Test
  void whatItDoesNotHoldIsUnseen() throws IOException {
    assertThat(why(replayed("/x")))
        .contains("The recording of 2026-11-22T10:00:00Z has no answer for /x")
        .contains("--record-answers");
    assertThat(why(replayed("/page"))).contains("has no answer");
    assertThat(why(replayed("/list?page=2"))).contains("has no answer");
    base = URI.create("http://127.0.0.1:1");
    assertThat(why(replayed("/list"))).contains("has no answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "edited", "exchanged", "earlier"})
  void whatWasChangedIsUnseen(String how) throws IOException {
    Path file = named("/list");
    String text = Files.readString(file);
    switch (how) {
      case "cut" -> Files.writeString(file, text.substring(0, text.length() - 2));
      case "edited" -> Files.writeString(file, text.replace("\"name\"", "\"node\""));
      case "exchanged" -> Files.copy(named("/none"), file, StandardCopyOption.REPLACE_EXISTING);
      default -> Files.writeString(file, text.replace("at 2026-11-22", "at 2026-11-21"));
    }
    assertThat(why(replayed("/list"))).contains("was changed or cut short at /list");
  }

  private Path named(String path) throws IOException {
    for (Path file : files()) {
      if (Files.readString(file).contains(path + "\nat ")) {
        return file;
      }
    }
    throw new AssertionError("No answer to " + path);
  }

  @Test
  void anOldRecordingIsNotThePresent() throws IOException {
    try (WebClient client = client(NOW.plus(DAY))) {
      assertThat(known(client.get("/list")).status()).isEqualTo(200);
    }
    try (WebClient client = client(NOW.plus(DAY).plusSeconds(1))) {
      assertThat(why(client.get("/list")))
          .contains("is older than it may be: 24 hours, at most 24")
          .contains("--replay-days");
    }
    try (WebClient client = client(NOW.minus(Duration.ofHours(1)))) {
      assertThat(known(client.get("/list")).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsNoRecordingIsNone() throws IOException {
    assertThat(AnswerReplay.open(folder.resolve("nowhere"), NOW, DAY)).isNull();
    Path head = recording.resolve(AnswerRecorder.HEAD);
    Files.writeString(head, AnswerRecorder.FORM + "\nbegan yesterday\n");
    assertThat(AnswerReplay.open(recording, NOW, DAY)).isNull();
    Files.writeString(head, "something else\nbegan " + NOW + "\n");
    assertThat(AnswerReplay.open(recording, NOW, DAY)).isNull();
    Path elsewhere = folder.resolve("elsewhere.txt");
    Files.writeString(elsewhere, AnswerRecorder.FORM + "\nbegan " + NOW + "\n");
    Files.delete(head);
    Files.createSymbolicLink(head, elsewhere);
    assertThat(AnswerReplay.open(recording, NOW, DAY)).isNull();
  }
}
