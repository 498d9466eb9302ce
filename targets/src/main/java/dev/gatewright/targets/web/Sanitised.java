package dev.gatewright.targets.web;

import dev.gatewright.readers.json.JsonKind;
import dev.gatewright.readers.json.JsonTokens;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it may lie on a disk: of the headers only those that are read here and carry no
 * secret, and of the body nothing but JSON, in which the values of members that hold credentials
 * are covered. GitHub gives one out by itself: {@code temp_clone_token} of a private repository.
 */
@SuppressWarnings("ArrayRecordComponent")
record Sanitised(WebHeaders headers, byte[] body) {
  /** As GitHub covers a secret that it does not show. */
  private static final byte[] COVER = "********".getBytes(StandardCharsets.US_ASCII);

  private static final Set<String> HEADERS =
      Set.of(
          "content-type",
          "date",
          "etag",
          "last-modified",
          "link",
          "retry-after",
          "x-accepted-github-permissions",
          "x-accepted-oauth-scopes",
          "x-oauth-scopes",
          "x-ratelimit-remaining",
          "x-ratelimit-reset");

  private static final Set<String> SECRETS =
      Set.of(
          "client_secret",
          "password",
          "pem",
          "private_key",
          "secret",
          "temp_clone_token",
          "token",
          "webhook_secret");

  /** What may be kept of an answer; null where it cannot be made safe, so that nothing is. */
  static @Nullable Sanitised of(WebReply reply, @Nullable BearerToken token) {
    WebHeaders headers = reply.headers().only(HEADERS);
    if (WebAddress.moved(reply) != null) {
      headers = headers.with(reply.headers().only(Set.of("location")));
    }
    if (token != null && (token.in(reply.body()) || token.in(headers.all().toString()))) {
      return null;
    }
    if (reply.saysJson() && wellFormed(reply.body())) {
      return new Sanitised(headers, covered(reply.body()));
    }
    // A refusal counts by its status; anything else that is no JSON is not for us to judge.
    boolean empty = reply.body().length == 0;
    return empty || reply.status() != 200 ? new Sanitised(headers, new byte[0]) : null;
  }

  private static boolean wellFormed(byte[] body) {
    JsonTokens tokens = JsonTokens.of(body, body.length);
    JsonKind kind = tokens.next();
    while (kind != JsonKind.END && kind != JsonKind.BROKEN) {
      kind = tokens.next();
    }
    return kind == JsonKind.END;
  }

  /** The JSON with the texts covered that stand behind a telling name. */
  private static byte[] covered(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
    boolean secret = false;
    int at = 0;
    while (at < body.length) {
      if (body[at] != '"') {
        // Between a name and its value stand a colon and blanks alone.
        secret &= body[at] == ':' || body[at] <= ' ';
        out.write(body[at]);
        at++;
        continue;
      }
      int end = close(body, at);
      if (secret && end - at > 2) {
        out.write('"');
        out.writeBytes(COVER);
        out.write('"');
        secret = false;
      } else {
        out.write(body, at, end - at);
        String name = new String(body, at + 1, end - at - 2, StandardCharsets.UTF_8);
        secret = SECRETS.contains(name.toLowerCase(Locale.ROOT)) && colon(body, end);
      }
      at = end;
    }
    return out.toByteArray();
  }

  /** Behind the quote that ends a string. */
  private static int close(byte[] body, int quote) {
    int at = quote + 1;
    while (body[at] != '"') {
      at += body[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static boolean colon(byte[] body, int from) {
    int at = from;
    while (at < body.length && body[at] <= ' ' && body[at] >= 0) {
      at++;
    }
    return at < body.length && body[at] == ':';
  }
}
