package dev.gatewright.readers.git;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** HEAD, loose references and packed references (gitrepository-layout; git-pack-refs). */
final class Refs {
  private static final int MAX_SYMBOLIC = 5;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_REFS = 1_000_000;
  private static final long PACKED_LIMIT = 256L << 20;

  private final GitLayout layout;
  private @Nullable Map<String, ObjectId> packed;

  Refs(GitLayout layout) {
    this.layout = layout;
  }

  GitRead<Head> head() {
    GitRead<String> read = GitFile.text(layout.gitDir().resolve("HEAD"), GitFile.LINE);
    if (!(read instanceof GitRead.Found<String>(String text))) {
      return read.failure();
    }
    String target = symbolic(text);
    if (target == null) {
      ObjectId id = id(text);
      return id == null
          ? GitRead.corrupt("HEAD names neither a branch nor a commit")
          : new GitRead.Found<>(new Head.Detached(id));
    }
    if (!isSafe(target)) {
      return GitRead.corrupt("HEAD names a reference that git would not allow");
    }
    return switch (resolve(target)) {
      case GitRead.Found<ObjectId>(ObjectId id) -> new GitRead.Found<>(new Head.Branch(target, id));
      case GitRead.Missing<ObjectId> _ -> new GitRead.Found<>(new Head.Unborn(target));
      case GitRead.Unreadable<ObjectId> bad -> bad.failure();
    };
  }

  GitRead<ObjectId> resolve(String name) {
    String next = name;
    for (int i = 0; i <= MAX_SYMBOLIC; i++) {
      if (!isSafe(next)) {
        return GitRead.corrupt("a reference has a name that git would not allow");
      }
      GitRead<String> read = loose(next);
      if (read instanceof GitRead.Unreadable<String> bad) {
        return bad.failure();
      }
      String text = read.orNull();
      if (text == null) {
        return fromPacked(next);
      }
      String target = symbolic(text);
      if (target == null) {
        ObjectId id = id(text);
        return id == null
            ? GitRead.corrupt("a reference names no object")
            : new GitRead.Found<>(id);
      }
      next = target;
    }
    return GitRead.corrupt("symbolic references go round or too deep");
  }

  /** Every reference below a prefix such as {@code refs/tags/}, by whole name. */
  GitRead<SortedMap<String, ObjectId>> all(String prefix) {
    GitRead<Map<String, ObjectId>> read = packed();
    if (!(read instanceof GitRead.Found<Map<String, ObjectId>>(Map<String, ObjectId> table))) {
      return read.failure();
    }
    SortedMap<String, ObjectId> all = new TreeMap<>();
    for (Map.Entry<String, ObjectId> entry : table.entrySet()) {
      if (entry.getKey().startsWith(prefix)) {
        all.put(entry.getKey(), entry.getValue());
      }
    }
    try {
      addLoose(layout.commonDir().resolve("refs"), "refs/", prefix, all, 0);
    } catch (IOException | DirectoryIteratorException e) {
      return new GitRead.Unreadable<>(
          GitRead.Cause.IO, "the folder of references could not be read");
    }
    return new GitRead.Found<>(all);
  }

  private void addLoose(
      Path folder, String name, String prefix, SortedMap<String, ObjectId> all, int depth)
      throws IOException {
    if (depth > MAX_DEPTH || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String child = name + file.getFileName();
        if (all.size() > MAX_REFS) {
          return;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          String below = child + '/';
          if (below.startsWith(prefix) || prefix.startsWith(below)) {
            addLoose(file, below, prefix, all, depth + 1);
          }
        } else if (child.startsWith(prefix) && isSafe(child)) {
          ObjectId id = resolve(child).orNull();
          if (id != null) {
            all.put(child, id);
          }
        }
      }
    }
  }

  private GitRead<String> loose(String name) {
    try {
      Path folder = isPerWorkTree(name) ? layout.gitDir() : layout.commonDir();
      Path file = folder.resolve(name);
      return Files.isDirectory(file)
          ? new GitRead.Missing<>(name)
          : GitFile.text(file, GitFile.LINE);
    } catch (InvalidPathException e) {
      return new GitRead.Missing<>(name);
    }
  }

  private static boolean isPerWorkTree(String name) {
    return name.startsWith("refs/bisect/")
        || name.startsWith("refs/worktree/")
        || name.startsWith("refs/rewritten/");
  }

  private GitRead<ObjectId> fromPacked(String name) {
    GitRead<Map<String, ObjectId>> read = packed();
    if (!(read instanceof GitRead.Found<Map<String, ObjectId>>(Map<String, ObjectId> table))) {
      return read.failure();
    }
    ObjectId id = table.get(name);
    return id == null ? new GitRead.Missing<>(name) : new GitRead.Found<>(id);
  }

  private GitRead<Map<String, ObjectId>> packed() {
    if (packed != null) {
      return new GitRead.Found<>(packed);
    }
    GitRead<String> read = GitFile.text(layout.commonDir().resolve("packed-refs"), PACKED_LIMIT);
    if (read instanceof GitRead.Unreadable<String> bad) {
      return bad.failure();
    }
    Map<String, ObjectId> table = new TreeMap<>();
    String text = read instanceof GitRead.Found<String>(String found) ? found : "";
    int digits = layout.format().bytes() * 2;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      char first = text.charAt(start);
      if (end - start > digits + 1 && first != '#' && first != '^') {
        ObjectId id = ObjectId.ofHex(text.substring(start, start + digits));
        if (id != null && text.charAt(start + digits) == ' ') {
          table.put(text.substring(start + digits + 1, end).strip(), id);
        }
      }
      start = end + 1;
    }
    packed = table;
    return new GitRead.Found<>(table);
  }

  private static @Nullable String symbolic(String text) {
    return text.startsWith("ref:") ? text.substring(4).strip() : null;
  }

  private @Nullable ObjectId id(String text) {
    int digits = layout.format().bytes() * 2;
    if (text.length() < digits
        || (text.length() > digits && !Character.isWhitespace(text.charAt(digits)))) {
      return null;
    }
    return ObjectId.ofHex(text.substring(0, digits));
  }

  /** The part of git-check-ref-format that keeps a name inside the folder of references. */
  private static boolean isSafe(String name) {
    if (!name.startsWith("refs/") || name.endsWith("/") || name.length() > GitFile.LINE) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts = i > 0 && name.charAt(i - 1) == '/';
      if (c < ' ' || c == 127 || c == '\\' || c == ':' || (starts && (c == '.' || c == '/'))) {
        return false;
      }
    }
    return !name.contains("..");
  }
}
