package dev.gatewright.readers.git;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Objects that lie in files of their own, each a zlib stream of header and content
 * (gitrepository-layout).
 */
final class LooseObjects {
  private static final int LONGEST_HEADER = 32;

  private final Path folder;

  LooseObjects(Path folder) {
    this.folder = folder;
  }

  GitRead<GitObject> read(ObjectId id, long limit, Inflater inflater) {
    Path file = file(id);
    // zlib adds at most 5 bytes to each 16 KiB block that does not shrink.
    GitRead<byte[]> read = GitFile.bytes(file, limit + limit / 1024 + 1024);
    if (!(read instanceof GitRead.Found<byte[]>(byte[] packed))) {
      return read instanceof GitRead.Missing<byte[]>
          ? new GitRead.Missing<>(id.hex())
          : read.failure();
    }
    inflater.reset();
    inflater.setInput(packed);
    byte[] header = new byte[LONGEST_HEADER];
    try {
      int got = inflater.inflate(header);
      return parse(header, got, limit, packed, inflater);
    } catch (DataFormatException e) {
      return GitRead.corrupt("a loose object is no zlib stream");
    }
  }

  /** Whether there is a file for an object. */
  boolean contains(ObjectId id) {
    return Files.exists(file(id));
  }

  private Path file(ObjectId id) {
    String hex = id.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
  }

  /** An object as a stream behind what its header says. */
  record Content(ObjectType type, long size, InputStream stream) {}

  /** Opens an object of any size; the caller closes the stream. */
  Content open(ObjectId id) throws IOException {
    Path file = file(id);
    InputStream in = new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)));
    StringBuilder header = new StringBuilder();
    int next = in.read();
    while (next > 0 && header.length() < LONGEST_HEADER) {
      header.append((char) next);
      next = in.read();
    }
    int space = header.indexOf(" ");
    ObjectType type = space < 0 ? null : ObjectType.ofId(header.substring(0, space));
    long size = size(header.toString(), space + 1);
    if (next != 0 || type == null || size < 0) {
      in.close();
      throw new IOException("A loose object has no header.");
    }
    return new Content(type, size, in);
  }

  private static GitRead<GitObject> parse(
      byte[] header, int got, long limit, byte[] packed, Inflater inflater) {
    int nul = 0;
    while (nul < got && header[nul] != 0) {
      nul++;
    }
    String text = new String(header, 0, nul, StandardCharsets.ISO_8859_1);
    int space = text.indexOf(' ');
    ObjectType type = space < 0 ? null : ObjectType.ofId(text.substring(0, space));
    long size = size(text, space + 1);
    if (nul == got || type == null || size < 0) {
      return GitRead.corrupt("a loose object has no header");
    }
    if (size > limit) {
      return new GitRead.Unreadable<>(
          GitRead.Cause.TOO_LARGE, "an object is larger than the limit of " + limit + " bytes");
    }
    byte[] whole = again(packed, inflater, nul + 1 + (int) size);
    return whole == null
        ? GitRead.corrupt("the data of a loose object is broken")
        : new GitRead.Found<>(
            new GitObject(type, Arrays.copyOfRange(whole, nul + 1, whole.length)));
  }

  private static byte @Nullable [] again(byte[] packed, Inflater inflater, int size) {
    inflater.reset();
    inflater.setInput(packed);
    return Inflated.exactly(inflater, size);
  }

  private static long size(String header, int from) {
    if (from == header.length() || header.length() - from > 18) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < header.length(); i++) {
      int digit = header.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
