package dev.gatewright.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A peer answers over the wire what it was told to, and keeps what it was asked. */
final class PeerTest {
  @Test
  void itAnswersAndKeepsWhatItWasAsked() throws IOException {
    try (Peer peer = Peer.start(asked -> Reply.json(200, "\"" + asked.path() + "\""))) {
      assertThat(body(peer, "/a/b?page=2")).isEqualTo("\"/a/b\"");
      assertThat(peer.targets()).containsExactly("/a/b?page=2");
      assertThat(peer.asked().getFirst().parameter("page")).hasValue("2");
      assertThat(peer.asked().getFirst().parameter("per_page")).isEmpty();
      assertThat(peer.asked().getFirst().header("host"))
          .hasValueSatisfying(host -> assertThat(host).startsWith("127.0.0.1:"));
    }
  }

  @Test
  void aCutBodyBreaksOffBeforeItsEnd() {
    Reply cut = Reply.json(200, "[1, 2, 3, 4]").given(Reply.Manner.CUT);
    try (Peer peer = Peer.start(_ -> cut)) {
      assertThatThrownBy(() -> body(peer, "/")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aDroppedConnectionGivesNothing() {
    try (Peer peer = Peer.start(_ -> Reply.empty(204).given(Reply.Manner.DROPPED))) {
      assertThatThrownBy(() -> body(peer, "/")).isInstanceOf(IOException.class);
    }
  }

  private static String body(Peer peer, String target) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) peer.base().resolve(target).toURL().openConnection();
    byte[] bytes = connection.getInputStream().readAllBytes();
    if (connection.getContentLength() > bytes.length) {
      throw new IOException("cut");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
