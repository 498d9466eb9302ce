package dev.gatewright.readers.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Names the content of a file as git would, without filters. */
final class FileContent {
  private static final int BUFFER = 1 << 16;

  /** A file above this is not tried with other line ends, in bytes. */
  private static final int NORMALIZED_LIMIT = 32 << 20;

  private static final byte[] BLOB = {'b', 'l', 'o', 'b', ' '};

  private final ObjectFormat format;
  private final MessageDigest digest;
  private final byte[] buffer = new byte[BUFFER];

  FileContent(ObjectFormat format) {
    this.format = format;
    this.digest = ObjectStore.digest(format);
  }

  /** The name of a file's bytes; null when it changed in length while it was read. */
  @Nullable ObjectId name(Path file, long size) throws IOException {
    begin(size);
    long seen = 0;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int got = in.read(buffer); got >= 0 && seen <= size; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
        seen += got;
      }
    }
    return seen == size ? end() : null;
  }

  /** The name of a text of a link. */
  ObjectId name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin(bytes.length);
    digest.update(bytes);
    return end();
  }

  /**
   * The name of a file's bytes with each CR LF as LF; null when there is none, or for a file too
   * large.
   */
  @Nullable ObjectId normalizedName(Path file, long size) throws IOException {
    if (size > NORMALIZED_LIMIT) {
      return null;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(NORMALIZED_LIMIT);
    }
    int kept = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
        bytes[kept++] = bytes[i];
      }
    }
    if (kept == bytes.length) {
      return null;
    }
    begin(kept);
    digest.update(bytes, 0, kept);
    return end();
  }

  private void begin(long size) {
    digest.reset();
    digest.update(BLOB);
    digest.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) 0);
  }

  private ObjectId end() {
    return ObjectId.of(digest.digest(), 0, format.bytes());
  }
}
