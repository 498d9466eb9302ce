package dev.gatewright.targets.sight;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files below the directory that is checked. Links are listed and never followed, so nothing
 * outside the directory is read.
 */
public final class RepoTree {
  private final Path root;
  private final TreeLimits limits;
  private final TreeListing listing;
  private final Map<String, Sight<SourceText>> texts = new ConcurrentHashMap<>();

  private RepoTree(Path root, TreeLimits limits, TreeListing listing) {
    this.root = root;
    this.limits = limits;
    this.listing = listing;
  }

  /**
   * Lists the files below {@code root}, in which directories named in {@code exclude} are left out.
   */
  public static RepoTree open(Path root, TreeLimits limits, List<String> exclude) {
    return open(root, limits, exclude, null);
  }

  /**
   * The same for a directory in a git repository: what git ignores is left out, unless something in
   * it is tracked.
   *
   * @param tracked the tracked files below {@code root}; null when they are not known, and then
   *     nothing is left out
   */
  public static RepoTree open(
      Path root, TreeLimits limits, List<String> exclude, @Nullable SortedSet<String> tracked) {
    return new RepoTree(root, limits, TreeListing.of(root, limits, exclude, tracked));
  }

  /** Paths of the regular files, with forward slashes, sorted. */
  public List<String> files() {
    return listing.files();
  }

  /**
   * Paths of the files that git tracks in folders that tools fill, such as {@code node_modules};
   * sorted. They can be read, but prove nothing of the project: they are for checks that say what
   * must not be there.
   */
  public List<String> toolFiles() {
    return listing.toolFiles();
  }

  /** Paths of the links, with forward slashes, sorted. */
  public List<String> links() {
    return listing.links();
  }

  /**
   * What was left out while listing, and why; files that could not be read are added as they are
   * met.
   */
  public List<Skipped> skipped() {
    List<Skipped> all = new ArrayList<>(listing.skipped());
    List<Skipped> unread = new ArrayList<>();
    texts.forEach(
        (path, sight) -> {
          if (sight instanceof Sight.Unseen<SourceText>(String why, var _)) {
            unread.add(new Skipped(path, why));
          }
        });
    unread.sort((a, b) -> a.file().compareTo(b.file()));
    all.addAll(unread);
    return all;
  }

  /** How many files were read as text so far. */
  public int filesRead() {
    return texts.size();
  }

  /** Whether every file below the root was listed, as far as nobody asked to leave it out. */
  public boolean complete() {
    return listing.gaps().isEmpty();
  }

  /** Which part of the directory could not be listed, and why; empty when all of it was. */
  public String unlisted() {
    List<Skipped> gaps = listing.gaps();
    if (gaps.isEmpty()) {
      return "";
    }
    String first = Visible.of(gaps.getFirst().file(), 120) + " " + gaps.getFirst().why();
    return gaps.size() == 1 ? first : first + ", and " + (gaps.size() - 1) + " more";
  }

  /** Whether a regular file that may be read has this path. */
  public boolean has(String path) {
    return Collections.binarySearch(listing.files(), path) >= 0
        || Collections.binarySearch(listing.toolFiles(), path) >= 0;
  }

  /** The files whose name (the last part of the path) is one of these. */
  public List<String> named(List<String> names) {
    List<String> found = new ArrayList<>();
    for (String path : listing.files()) {
      if (names.contains(path.substring(path.lastIndexOf('/') + 1))) {
        found.add(path);
      }
    }
    return found;
  }

  /** The text of a file, read once. */
  public Sight<SourceText> text(String path) {
    return texts.computeIfAbsent(path, this::read);
  }

  /** The first bytes of a file, at most {@code most} of them, whatever they mean. */
  public Sight<byte[]> start(String path, int most) {
    if (!has(path)) {
      return Sight.unseen(path + " is no regular file here", "Add the file, or name another one.");
    }
    OpenOption[] options = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};
    try (InputStream in = Files.newInputStream(root.resolve(path), options)) {
      return Sight.known(in.readNBytes(most));
    } catch (IOException e) {
      return Sight.unseen(path + " could not be read: " + e.getMessage(), "Check its rights.");
    }
  }

  /**
   * Whether these bytes stand anywhere in a text. What has a NUL at its start is no text and holds
   * nothing.
   */
  public Sight<Boolean> holds(String path, byte[] wanted) {
    try (InputStream in =
        Files.newInputStream(
            root.resolve(path), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return ByteSearch.in(in, wanted, limits.searchBytes());
    } catch (IOException | InvalidPathException e) {
      return Sight.unseen(path + " could not be read: " + e.getMessage(), "Check its rights.");
    }
  }

  private Sight<SourceText> read(String path) {
    if (!has(path)) {
      return Sight.unseen(path + " is no regular file here", "Add the file, or name another one.");
    }
    try {
      return read(path, root.resolve(path));
    } catch (InvalidPathException e) {
      return Sight.unseen(
          "the name of " + path + " cannot be written in the encoding of this machine",
          "Run with a UTF-8 locale, such as LC_ALL=C.UTF-8.");
    }
  }

  private Sight<SourceText> read(String path, Path file) {
    OpenOption[] options = {StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS};
    try (InputStream in = Files.newInputStream(file, options)) {
      byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
      return switch (SourceText.read(bytes, limits.fileBytes())) {
        case Parsed.Ok<SourceText>(SourceText text, var _) -> Sight.known(text);
        case Parsed.Broken<SourceText>(var first) ->
            Sight.unseen(
                path + " could not be read: " + first.message(),
                "Save it as UTF-8 text of at most " + limits.fileBytes() + " bytes.");
      };
    } catch (AccessDeniedException e) {
      return Sight.unseen(path + " may not be read", "Give this user the right to read it.");
    } catch (NoSuchFileException e) {
      return Sight.unseen(path + " vanished while it was looked at", "Run again.");
    } catch (IOException e) {
      return Sight.unseen(path + " could not be read: " + e.getMessage(), "Check the disk.");
    }
  }
}
