package dev.gatewright.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Everything the record changes on disk, one method a kind of change, so that a test can stop or
 * fail between any two of them. A change is durable only after the method that says so.
 */
interface Disk {
  /** A file to be made whole: bytes that go to {@code path}. */
  @SuppressWarnings("ArrayRecordComponent") // Carried from the maker to the disk, never compared.
  record NewFile(Path path, byte[] bytes, boolean secret) {
    NewFile(Path path, byte[] bytes) {
      this(path, bytes, false);
    }

    Path folder() {
      return Objects.requireNonNull(path.getParent(), "a file of the record is in a folder");
    }

    /** Where the bytes are written before they take their name. */
    Path temporary() {
      return path.resolveSibling("." + path.getFileName() + ".tmp");
    }
  }

  /** Makes a folder and its parents, for the owner alone; durable on return. */
  void makeFolders(Path folder) throws IOException;

  /** Writes into an existing file at {@code position}; durable on return. */
  void write(Path file, long position, ByteBuffer bytes) throws IOException;

  /** Writes the temporary forms of these files; the bytes are durable on return, no name is yet. */
  void writeTemporary(List<NewFile> files) throws IOException;

  /** Gives a temporary file its name, atomically. */
  void rename(Path from, Path to) throws IOException;

  /** Makes the names in a folder durable. */
  void forceFolder(Path folder) throws IOException;

  /** Makes the names in several folders durable. */
  default void forceFolders(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      forceFolder(folder);
    }
  }

  /** Cuts a file; durable on return. */
  void truncate(Path file, long length) throws IOException;

  /** Makes what was written to a file before durable. */
  void force(Path file) throws IOException;

  /** Removes a file, or a folder that is empty; nothing happens when there is none. */
  void delete(Path path) throws IOException;

  /** Copies at most {@code limit} bytes into a new file; durable on return; the count of bytes. */
  long copy(InputStream in, Path file, long limit) throws IOException;
}
