package dev.gatewright.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bodies that are slow, endless or packed: told, and bounded in time and size. */
final class WebWeatherTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  private static Sight<WebReply> asked(Behaviour host, int largest, Duration patience) {
    try (Peer peer = Peer.start(host);
        WebClient client =
            new WebClient(WebOptions.of(peer.base()).within(largest, patience, 10))) {
      return client.get("/x");
    }
  }

  private static Sight<WebReply> asked(Reply reply) {
    return asked(_ -> reply, 1 << 16, Duration.ofSeconds(20));
  }

  private static String why(Sight<?> sight) {
    if (sight instanceof Sight.Unseen<?>(String why, String remedy)) {
      assertThat(remedy).isNotBlank();
      return why;
    }
    throw new AssertionError("Seen: " + sight);
  }

  @Test
  void aBodyThatHaltsIsLeftWhenThePatienceIsOver() {
    Reply halted = Reply.json(200, "[" + "1,".repeat(500) + "1]").given(Reply.Manner.HALTED);
    assertThat(why(asked(_ -> halted, 1 << 16, SHORT)))
        .contains("gave no whole answer within 300 ms");
  }

  @Test
  void aBodyWithoutAnEndIsLeftAtItsLargest() {
    Reply endless = Reply.json(200, "[1, 2, 3, 4],".repeat(100)).given(Reply.Manner.ENDLESS);
    assertThat(why(asked(endless))).endsWith("gave more than 65536 bytes");
  }

  @Test
  void aHeaderWithoutAnEndIsLeft() {
    Reply wide = Reply.json(200, "[]").with("X-Wide", "x".repeat(1 << 20));
    assertThat(why(asked(wide))).contains("broke off");
  }

  @Test
  void whatIsPackedIsUnpackedAndNoLargerThanAnythingElse() {
    Sight<WebReply> packed = asked(Reply.packed("{\"a\": 1}"));
    assertThat(packed).isInstanceOf(Sight.Known.class);
    if (packed instanceof Sight.Known<WebReply>(WebReply reply)) {
      assertThat(((Sight.Known<JsonValue>) reply.json()).value().number("a")).isEqualTo(1);
    }
    assertThat(why(asked(Reply.packed("[" + " ".repeat(1 << 20) + "]"))))
        .endsWith("gave more than 65536 bytes, packed");
    assertThat(why(asked(Reply.json(200, "[]").with("Content-Encoding", "gzip"))))
        .endsWith("gave a packed answer that cannot be unpacked");
    assertThat(why(asked(Reply.json(200, "[]").with("Content-Encoding", "br"))))
        .endsWith("packed its answer as br");
    assertThat(asked(Reply.json(200, "[]").with("Content-Encoding", "identity")))
        .isInstanceOf(Sight.Known.class);
  }

  @Test
  void nobodyAsksForAnythingPacked() {
    try (Peer peer = Peer.start(_ -> Reply.json(200, "[]"));
        WebClient client = new WebClient(WebOptions.of(peer.base()))) {
      client.get("/x");
      assertThat(peer.asked().getFirst().header("accept-encoding")).isEmpty();
    }
  }
}
