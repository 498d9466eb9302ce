package dev.gatewright.sigstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust: authorities that issue certificates, logs and timestamp authorities, with their
 * keys and when each is trusted (sigstore's {@code trusted_root.json}).
 */
public final class TrustedRoot {
  /** The most bytes a trusted root may have. */
  public static final int MAX_BYTES = 1 << 20;

  private static final String FILE = "trusted-root.json";

  /** When the root that comes with the program was taken over. */
  private static final Instant TAKEN = Instant.parse("2026-11-23T00:00:00Z");

  private final String origin;
  private final @Nullable Instant taken;
  private final List<TrustedLog> logs;
  private final List<TrustedLog> certificateLogs;
  private final List<Authority> authorities;
  private final List<Authority> timestampAuthorities;

  TrustedRoot(
      Origin origin,
      List<TrustedLog> logs,
      List<TrustedLog> certificateLogs,
      List<Authority> authorities,
      List<Authority> timestampAuthorities) {
    this.origin = origin.words();
    this.taken = origin.taken();
    this.logs = List.copyOf(logs);
    this.certificateLogs = List.copyOf(certificateLogs);
    this.authorities = List.copyOf(authorities);
    this.timestampAuthorities = List.copyOf(timestampAuthorities);
  }

  /** Where a root comes from, and when it was taken from there. */
  record Origin(String words, @Nullable Instant taken) {}

  /** The root of the public instance of sigstore that comes with the program. */
  public static TrustedRoot builtIn() {
    try (InputStream in = TrustedRoot.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      Origin origin = new Origin("the trusted root of the public sigstore built in", TAKEN);
      return switch (TrustedRootReader.read(in.readAllBytes(), origin)) {
        case Read.Sound<TrustedRoot>(TrustedRoot root) -> root;
        case Read.Unsound<TrustedRoot>(String why) -> throw new IllegalStateException(why);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads another root.
   *
   * @param origin where it comes from, as evidence is to name it
   */
  public static Read<TrustedRoot> read(byte[] bytes, String origin) {
    return TrustedRootReader.read(bytes, new Origin(origin, null));
  }

  /** Where it comes from, and how old it is as far as that is known. */
  public String told(Instant now) {
    if (taken == null) {
      return origin;
    }
    long days = Math.max(0, Duration.between(taken, now).toDays());
    return origin + " on " + taken.toString().substring(0, 10) + ", " + days + " days old";
  }

  /** The transparency log with this id; null when there is none. */
  @Nullable TrustedLog log(Bytes id) {
    return named(logs, id);
  }

  /** The log of certificates with this id; null when there is none. */
  @Nullable TrustedLog certificateLog(Bytes id) {
    return named(certificateLogs, id);
  }

  List<Authority> authorities() {
    return authorities;
  }

  List<Authority> timestampAuthorities() {
    return timestampAuthorities;
  }

  private static @Nullable TrustedLog named(List<TrustedLog> all, Bytes id) {
    for (TrustedLog log : all) {
      if (log.id().equals(id)) {
        return log;
      }
    }
    return null;
  }
}
