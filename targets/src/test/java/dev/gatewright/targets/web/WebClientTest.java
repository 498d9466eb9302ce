package dev.gatewright.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.peers.Behaviour;
import dev.gatewright.peers.Peer;
import dev.gatewright.peers.Reply;
import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.targets.sight.Sight;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host does, the client brings an answer or says why there is none; it never throws. */
final class WebClientTest {
  private static final String TOKEN = "t" + "0".repeat(20);

  private static WebOptions options(Peer peer) {
    return WebOptions.of(peer.base())
        .with(BearerToken.of(TOKEN, "GITHUB_TOKEN").orElseThrow())
        .within(1 << 16, Duration.ofSeconds(20), 50);
  }

  private static WebReply known(Sight<WebReply> sight) {
    if (sight instanceof Sight.Known<WebReply>(WebReply reply)) {
      return reply;
    }
    throw new AssertionError("Not seen: " + sight);
  }

  private static String why(Sight<?> sight) {
    if (sight instanceof Sight.Unseen<?>(String why, String remedy)) {
      assertThat(remedy).isNotBlank();
      assertThat(why + remedy).doesNotContain(TOKEN);
      return why;
    }
    throw new AssertionError("Seen: " + sight);
  }

  @Test
  void anAnswerIsBroughtAsItCame() {
    Reply found = Reply.json(200, "{\"a\": 1}").with("X-OAuth-Scopes", "repo");
    try (Peer peer = Peer.start(_ -> found);
        WebClient client = new WebClient(options(peer).with(Map.of("Accept", "text/x")))) {
      WebReply reply = known(client.get("/repos/o/r?page=2"));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.headers().first("x-oauth-scopes")).hasValue("repo");
      assertThat(reply.sha256()).hasSize(64);
      assertThat(((Sight.Known<JsonValue>) reply.json()).value().number("a")).isEqualTo(1);
      assertThat(peer.targets()).containsExactly("/repos/o/r?page=2");
      assertThat(peer.asked().getFirst().header("accept")).hasValue("text/x");
      assertThat(peer.asked().getFirst().header("authorization")).hasValue("Bearer " + TOKEN);
      assertThat(reply + " " + options(peer)).doesNotContain(TOKEN);
      assertThat(client.sent()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 403, 404, 500, 503})
  void anyStatusIsAnAnswer(int status) {
    try (Peer peer = Peer.start(_ -> Reply.empty(status));
        WebClient client = new WebClient(options(peer))) {
      assertThat(known(client.get("/x")).status()).isEqualTo(status);
    }
  }

  @Test
  void whatIsNoJsonIsSaidToBeNone() {
    assertThat(why(json(Reply.of(200, "text/html", "<html>"))))
        .isEqualTo("127.0.0.1 gave an answer that is no JSON but text/html for /x");
    assertThat(why(json(Reply.json(200, "{\"a\": [1, 2")))).contains("broken JSON (1:12:");
    assertThat(why(json(Reply.json(200, "{\"a\": 1, \"a\": 2}")))).contains("given twice");
    assertThat(why(json(Reply.of(200, "", "[]")))).contains("no JSON");
    assertThat(json(Reply.of(200, "application/vnd.github+json", "[]")))
        .isInstanceOf(Sight.Known.class);
  }

  private static Sight<JsonValue> json(Reply reply) {
    try (Peer peer = Peer.start(_ -> reply);
        WebClient client = new WebClient(options(peer))) {
      return known(client.get("/x")).json();
    }
  }

  @Test
  void aBrokenConnectionIsAReasonAndNoException() {
    Reply whole = Reply.json(200, "[" + "1,".repeat(500) + "1]");
    assertThat(failure(_ -> whole.given(Reply.Manner.CUT))).contains("broke off");
    assertThat(failure(_ -> whole.given(Reply.Manner.DROPPED))).contains("broke off");
    Reply large = Reply.json(200, "[" + "1,".repeat(1 << 16) + "1]");
    assertThat(failure(_ -> large)).endsWith("gave more than 65536 bytes");
  }

  private static String failure(Behaviour behaviour) {
    try (Peer peer = Peer.start(behaviour);
        WebClient client = new WebClient(options(peer))) {
      return why(client.get("/x"));
    }
  }

  @Test
  void aHostThatNeverAnswersIsLeft() {
    try (Peer peer = Peer.start(_ -> Reply.empty(200).given(Reply.Manner.NEVER));
        WebClient client =
            new WebClient(WebOptions.of(peer.base()).within(100, Duration.ofMillis(200), 5))) {
      assertThat(why(client.get("/x"))).contains("gave no whole answer within 200 ms");
    }
  }

  @Test
  void nobodyThereAndNoAddressAreReasons() {
    Peer gone = Peer.start(_ -> Reply.empty(200));
    gone.close();
    try (WebClient client = new WebClient(options(gone))) {
      assertThat(why(client.get("/x"))).contains("does not listen");
      assertThat(why(client.get("/a b"))).startsWith("Not an address");
      assertThat(why(client.get("@other.example/"))).startsWith("Not an address");
    }
  }

  @Test
  void oneStepOnTheSameHostIsFollowedAndTold() {
    Behaviour moved =
        asked ->
            switch (asked.path()) {
              case "/old" -> Reply.empty(301).with("Location", "/new");
              case "/round" -> Reply.empty(302).with("Location", "/round");
              default -> Reply.json(200, "[]");
            };
    try (Peer peer = Peer.start(moved);
        WebClient client = new WebClient(options(peer))) {
      WebReply reply = known(client.get("/old"));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.movedTo()).isEqualTo(peer.base().resolve("/new"));
      assertThat(known(client.get("/round")).status()).isEqualTo(302);
      assertThat(peer.targets()).containsExactly("/old", "/new", "/round", "/round");
    }
  }

  @Test
  void theTokenGoesToNoOtherHost() {
    try (Peer other = Peer.start(_ -> Reply.json(200, "[]"));
        Peer peer = Peer.start(_ -> Reply.empty(302).with("Location", other.base() + "/steal"));
        WebClient client = new WebClient(options(peer))) {
      assertThat(known(client.get("/x")).status()).isEqualTo(302);
      assertThat(other.asked()).isEmpty();
      assertThat(client.below(other.base() + "/x")).isEmpty();
      assertThat(client.below(peer.base() + "/x?page=2")).hasValue("/x?page=2");
      assertThat(client.below(peer.base() + "0/x")).isEmpty();
    }
  }

  @Test
  void theTokenIsNotSentInClear() {
    WebOptions clear =
        WebOptions.of(URI.create("http://github.invalid"))
            .with(BearerToken.of(TOKEN, "GITHUB_TOKEN").orElseThrow());
    try (WebClient client = new WebClient(clear)) {
      assertThat(why(client.get("/x"))).contains("in clear");
      assertThat(client.sent()).isZero();
    }
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsNone() {
    assertThat(BearerToken.of("a\r\nX-Other: b", "GH_TOKEN")).isEmpty();
    assertThat(BearerToken.of("  ", "GH_TOKEN")).isEmpty();
    assertThat(BearerToken.of(" " + TOKEN + "\n", "GH_TOKEN").orElseThrow().header())
        .isEqualTo("Bearer " + TOKEN);
    assertThat(BearerToken.of(TOKEN, "GH_TOKEN").orElseThrow())
        .hasToString("BearerToken[GH_TOKEN]");
  }

  @Test
  void whatWasKeptNeedNotBeSentAgainAndIsNobodyElses() {
    Map<String, WebMemory.Kept> kept = new ConcurrentHashMap<>();
    WebMemory memory =
        new WebMemory() {
          @Override
          public Optional<Kept> find(String key) {
            return Optional.ofNullable(kept.get(key));
          }

          @Override
          public void keep(String key, Kept one) {
            kept.put(key, one);
          }
        };
    Behaviour marked =
        asked ->
            asked.header("if-none-match").equals(Optional.of("\"1\""))
                ? Reply.empty(304).with("X-RateLimit-Remaining", "7")
                : Reply.json(200, "[5]").with("ETag", "\"1\"");
    try (Peer peer = Peer.start(marked)) {
      for (int run = 0; run < 2; run++) {
        try (WebClient client = new WebClient(options(peer).with(memory))) {
          WebReply reply = known(client.get("/x"));
          assertThat(reply.status()).isEqualTo(200);
          assertThat(reply.unchanged()).isEqualTo(run == 1);
          assertThat(reply.json()).isInstanceOf(Sight.Known.class);
          assertThat(reply.headers().first("x-ratelimit-remaining").isPresent())
              .isEqualTo(run == 1);
        }
      }
      BearerToken other = BearerToken.of("another", "GH_TOKEN").orElseThrow();
      try (WebClient client = new WebClient(options(peer).with(memory).with(other))) {
        assertThat(known(client.get("/x")).unchanged()).isFalse();
      }
      assertThat(kept).hasSize(2);
      assertThat(kept.keySet().toString()).doesNotContain(TOKEN);
    }
  }

  @Test
  void independentRequestsAreUnderWayTogetherAndNoMoreThanAllowed() {
    CountDownLatch both = new CountDownLatch(2);
    Behaviour waiting =
        _ -> {
          both.countDown();
          try {
            return Reply.empty(both.await(20, TimeUnit.SECONDS) ? 200 : 500);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.empty(500);
          }
        };
    try (Peer peer = Peer.start(waiting);
        WebClient client =
            new WebClient(options(peer).within(1 << 16, Duration.ofSeconds(20), 3))) {
      Map<String, Callable<Integer>> askers = new LinkedHashMap<>();
      askers.put("b", () -> known(client.get("/b")).status());
      askers.put("a", () -> known(client.get("/a")).status());
      assertThat(client.together(askers).values()).containsExactly(200, 200);
      assertThat(known(client.get("/c")).status()).isEqualTo(200);
      assertThat(why(client.get("/d"))).contains("asked 3 times");
      assertThat(List.copyOf(peer.targets())).hasSize(3);
    }
  }
}
