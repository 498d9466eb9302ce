package dev.gatewright.record;

import dev.gatewright.model.Fingerprints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A store of files named by the SHA-256 of their bytes, for evidence too large or too private for
 * an entry. The entry then holds digest and size; the file may be removed later without breaking
 * any proof, but it cannot be changed unnoticed.
 */
public final class EvidenceStore {
  /** What an entry keeps of a piece of evidence: its digest and its size in bytes. */
  public record Piece(Hash sha256, long size) {}

  private final Path folder;
  private final Disk disk;
  private final Object door = new Object();

  EvidenceStore(Path recordFolder, Disk disk) {
    this.folder = new Layout(recordFolder).evidence();
    this.disk = disk;
  }

  /**
   * Stores bytes; they are durable on return. The same bytes are stored once.
   *
   * @throws RecordException when the disk refuses
   */
  public Piece put(byte[] bytes) {
    return put(new ByteArrayInputStream(bytes), bytes.length);
  }

  /**
   * Stores what a stream gives, in bounded memory; durable on return.
   *
   * @param limit the most bytes to accept
   * @throws RecordException when the stream breaks or gives more, or the disk refuses; nothing is
   *     stored then
   */
  public Piece put(InputStream in, long limit) {
    synchronized (door) {
      Path temporary = folder.resolve(".incoming.tmp");
      try {
        disk.makeFolders(folder);
        MessageDigest sha256 = Fingerprints.sha256();
        long size = disk.copy(new DigestInputStream(in, sha256), temporary, limit);
        Hash digest = Hash.owning(sha256.digest());
        // An existing file is replaced: it holds the same bytes, or it was damaged.
        disk.rename(temporary, folder.resolve(digest.hex()));
        disk.forceFolder(folder);
        return new Piece(digest, size);
      } catch (IOException e) {
        throw failed(temporary, e);
      }
    }
  }

  private RecordException failed(Path temporary, IOException e) {
    try {
      disk.delete(temporary);
    } catch (IOException second) {
      e.addSuppressed(second); // A left-over has no digest for a name, so nobody takes it for good.
    }
    return RecordException.of("The evidence was not stored", folder, e);
  }

  /**
   * The bytes of a piece; empty when it is not stored (any more).
   *
   * @throws RecordException when it cannot be read, or its bytes no longer have this digest
   */
  public Optional<byte[]> get(Hash sha256, int limit) {
    Path file = folder.resolve(sha256.hex());
    try {
      byte[] bytes = RealDisk.read(file, limit);
      if (bytes == null) {
        return Optional.empty();
      }
      if (bytes.length > limit) {
        throw new FileSystemException(file.toString(), null, "is larger than " + limit + " bytes");
      }
      if (!Hash.owning(Fingerprints.sha256().digest(bytes)).equals(sha256)) {
        throw new FileSystemException(file.toString(), null, "was changed after it was stored");
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      throw RecordException.of("The evidence cannot be read", file, e);
    }
  }

  /**
   * The names of stored files whose bytes do not have the digest in their name, sorted; none when
   * all is well. Reads every byte of the store.
   *
   * @throws RecordException when it cannot be read
   */
  public List<String> damaged() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    TreeSet<String> damaged = new TreeSet<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && !digest(file).equals(name)) {
          damaged.add(name);
        }
      }
    } catch (IOException e) {
      throw RecordException.of("The evidence cannot be read", folder, e);
    }
    return List.copyOf(new ArrayList<>(damaged));
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha256 = Fingerprints.sha256();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
    }
    return Hash.owning(sha256.digest()).hex();
  }
}
