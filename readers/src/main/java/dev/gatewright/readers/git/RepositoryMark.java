package dev.gatewright.readers.git;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What all that is read of a history hangs on, as one digest: HEAD, the references, the shallow
 * boundary, and name, size, times and inode of every file that holds objects. As long as it is the
 * same, reading the history again gives the same.
 */
final class RepositoryMark {
  private static final String UNIX = "unix:ino,size,lastModifiedTime,ctime";

  private final GitLayout layout;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final boolean unix;

  private RepositoryMark(GitLayout layout) {
    this.layout = layout;
    this.unix = layout.commonDir().getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** The mark as hexadecimal digits; empty when something of it could not be read. */
  static Optional<String> of(GitLayout layout, Refs refs) {
    RepositoryMark mark = new RepositoryMark(layout);
    try {
      return mark.references(refs) && mark.settings() && mark.objects()
          ? Optional.of(mark.digest())
          : Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
  }

  /** A mark of HEAD, the references and the shallow boundary alone. */
  static Optional<String> ofTips(GitLayout layout, Refs refs) {
    RepositoryMark mark = new RepositoryMark(layout);
    try {
      return mark.references(refs) && mark.settings()
          ? Optional.of(mark.digest())
          : Optional.empty();
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty();
    }
  }

  private boolean references(Refs refs) throws IOException {
    if (!(refs.head() instanceof GitRead.Found<Head>(Head head))
        || !(refs.all("refs/") instanceof GitRead.Found<SortedMap<String, ObjectId>>(var all))) {
      return false;
    }
    text(
        switch (head) {
          case Head.Branch(String name, ObjectId id) -> "branch " + name + ' ' + id.hex();
          case Head.Detached(ObjectId id) -> "commit " + id.hex();
          case Head.Unborn(String name) -> "unborn " + name;
        });
    out.writeInt(all.size());
    for (Map.Entry<String, ObjectId> one : all.entrySet()) {
      text(one.getKey());
      text(one.getValue().hex());
    }
    return true;
  }

  private boolean settings() throws IOException {
    text(layout.format().id());
    text(String.valueOf(layout.config().value("extensions.partialclone")));
    Path shallow = layout.commonDir().resolve("shallow");
    if (!Files.exists(shallow, LinkOption.NOFOLLOW_LINKS)) {
      text("whole");
      return true;
    }
    GitRead<byte[]> read = GitFile.bytes(shallow, GitRepository.SHALLOW_LIMIT);
    text("shallow");
    if (read instanceof GitRead.Found<byte[]>(byte[] boundary)) {
      out.writeInt(boundary.length);
      out.write(boundary);
      return true;
    }
    return false;
  }

  private boolean objects() throws IOException {
    AlternateFolders folders = AlternateFolders.of(layout.commonDir().resolve("objects"));
    out.writeInt(folders.folders().size());
    for (Path folder : folders.folders()) {
      text(folder.toRealPath().toString());
      files(folder.resolve("pack"));
      for (int i = 0; i < 256; i++) {
        files(folder.resolve(ObjectFolder.hexByte(i)));
      }
    }
    return folders.troubles().isEmpty();
  }

  private void files(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(found::add);
    } catch (NoSuchFileException e) {
      out.writeInt(-1);
      return;
    }
    found.sort(null);
    out.writeInt(found.size());
    for (Path file : found) {
      text(String.valueOf(file.getFileName()));
      file(file);
    }
  }

  private void file(Path file) throws IOException {
    if (unix) {
      Map<String, Object> all = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
      if (all.get("ino") instanceof Long inode
          && all.get("size") instanceof Long size
          && all.get("lastModifiedTime") instanceof FileTime modified
          && all.get("ctime") instanceof FileTime changed) {
        out.writeLong(inode);
        out.writeLong(size);
        text(modified.toString());
        text(changed.toString());
        return;
      }
    }
    BasicFileAttributes seen =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    out.writeLong(seen.size());
    text(seen.lastModifiedTime().toString());
  }

  /** A text behind its length, so that no two lists of texts give the same bytes. */
  private void text(String text) throws IOException {
    byte[] coded = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(coded.length);
    out.write(coded);
  }

  private String digest() {
    MessageDigest digest = ObjectStore.digest(ObjectFormat.SHA256);
    return HexFormat.of().formatHex(digest.digest(bytes.toByteArray()));
  }
}
