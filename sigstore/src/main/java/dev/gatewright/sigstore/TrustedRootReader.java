package dev.gatewright.sigstore;

import dev.gatewright.readers.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a trusted root. It is read whole or not at all: a log or an authority of which something is
 * missing would be trusted for longer, or for less, than its owner said.
 */
final class TrustedRootReader {
  private static final String TYPE = "application/vnd.dev.sigstore.trustedroot";
  private static final int MOST = 64;

  private TrustedRootReader() {}

  static Read<TrustedRoot> read(byte[] bytes, TrustedRoot.Origin origin) {
    return switch (Fields.json(bytes, TrustedRoot.MAX_BYTES)) {
      case Read.Unsound<JsonValue>(String why) -> new Read.Unsound<>(why);
      case Read.Sound<JsonValue>(JsonValue root) -> read(root, origin);
    };
  }

  private static Read<TrustedRoot> read(JsonValue root, TrustedRoot.Origin origin) {
    String type = Fields.text(root, "mediaType");
    if (type == null || !type.startsWith(TYPE)) {
      return new Read.Unsound<>("is no trusted root, or of a version that is not known");
    }
    List<TrustedLog> logs = logs(root, "tlogs");
    List<TrustedLog> certificateLogs = logs(root, "ctlogs");
    List<Authority> authorities = authorities(root, "certificateAuthorities");
    List<Authority> timestamps = authorities(root, "timestampAuthorities");
    if (logs == null || certificateLogs == null) {
      return new Read.Unsound<>(
          "names a log without its id, key or first day, or with a broken one");
    }
    if (authorities == null || timestamps == null) {
      return new Read.Unsound<>(
          "names an authority without its certificates or first day, or with a broken one");
    }
    return new Read.Sound<>(
        new TrustedRoot(origin, logs, certificateLogs, authorities, timestamps));
  }

  private static @Nullable List<TrustedLog> logs(JsonValue root, String name) {
    List<JsonValue> items = Fields.items(root, name, MOST);
    List<TrustedLog> read = new ArrayList<>();
    for (JsonValue item : items == null ? List.<JsonValue>of() : items) {
      String address = Fields.text(item, "baseUrl");
      Bytes id = Fields.bytes(item, "logId", "keyId");
      Bytes encoded = Fields.bytes(item, "publicKey", "rawBytes");
      Window window = window(Fields.member(item.member("publicKey"), "validFor"));
      if (address == null || id == null || encoded == null || window == null) {
        return null;
      }
      // A log with a key of a kind not known here is one that is not known.
      VerifyingKey key = VerifyingKey.of(encoded);
      Bytes hint = Fields.bytes(Fields.member(item, "checkpointKeyId"), "keyId");
      if (key != null) {
        read.add(new TrustedLog(address, id, hint == null ? id : hint, key, window));
      }
    }
    return items == null ? null : read;
  }

  private static @Nullable List<Authority> authorities(JsonValue root, String name) {
    List<JsonValue> items = Fields.items(root, name, MOST);
    List<Authority> read = new ArrayList<>();
    for (JsonValue item : items == null ? List.<JsonValue>of() : items) {
      List<Certificate> chain = chain(Fields.items(item.member("certChain"), "certificates", 10));
      Window window = window(Fields.member(item, "validFor"));
      if (chain == null || window == null) {
        return null;
      }
      read.add(new Authority(chain, window));
    }
    return items == null ? null : read;
  }

  private static @Nullable List<Certificate> chain(@Nullable List<JsonValue> items) {
    List<Certificate> chain = new ArrayList<>();
    for (JsonValue item : items == null ? List.<JsonValue>of() : items) {
      Bytes der = Fields.bytes(item, "rawBytes");
      Certificate certificate = der == null ? null : Certificate.of(der);
      if (certificate == null) {
        return null;
      }
      chain.add(certificate);
    }
    return chain.isEmpty() ? null : chain;
  }

  /** A window; null when it has no beginning, or an end that is no time. */
  private static @Nullable Window window(@Nullable JsonValue value) {
    Instant from = Fields.time(value, "start");
    Instant until = Fields.time(value, "end");
    boolean ends = Fields.member(value, "end") != null;
    return from == null || (ends && until == null) ? null : new Window(from, until);
  }
}
