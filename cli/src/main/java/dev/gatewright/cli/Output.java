package dev.gatewright.cli;

import dev.gatewright.readers.text.IoReason;
import dev.gatewright.reports.ReportOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How results look, and files that are written whole or not at all. */
final class Output {
  static final List<Flag> FLAGS =
      List.of(
          Flag.valued("color", "WHEN", "always, never or auto (the default: on a terminal)"),
          Flag.plain("verbose", "list every item, also those that are settled"));

  private static final int USUAL_WIDTH = 100;
  private static final int SECONDS_TO_FINISH = 2;

  /** Held while a file is being written. */
  private static final ReentrantLock BUSY = new ReentrantLock();

  private static boolean guarded;
  private static int written;
  private static volatile @Nullable Path underWay;

  private Output() {}

  static ReportOptions options(Invocation invocation) {
    Terminal terminal = invocation.terminal();
    Map<String, String> environment = terminal.environment();
    boolean person = terminal.outIsTerminal();
    String when = invocation.value("color").orElse("auto");
    boolean colour =
        switch (when) {
          case "always" -> true;
          case "never" -> false;
          case "auto" ->
              person
                  && environment.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"));
          default -> throw CommandException.usage("--color must be always, never or auto", null);
        };
    return new ReportOptions(
        colour,
        person && colour,
        person ? width(environment) : 0,
        unicode(environment),
        null,
        invocation.has("verbose"));
  }

  private static int width(Map<String, String> environment) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return Math.max(40, Math.min(columns, 200));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  private static boolean unicode(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("utf-8") || lower.contains("utf8");
      }
    }
    return true;
  }

  /**
   * Does what must not be cut in half by an interrupt (SIGINT, SIGTERM): the end of the process
   * waits for it, two seconds at most.
   */
  static <T> T undisturbed(Supplier<T> work) {
    BUSY.lock();
    try {
      guard();
      return work.get();
    } finally {
      BUSY.unlock();
    }
  }

  private static void guard() {
    if (guarded) {
      return;
    }
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(Output::shutTheDoor));
      guarded = true;
    } catch (IllegalStateException e) {
      throw CommandException.broken("The run was interrupted", "Nothing was written.");
    }
  }

  /** Waits for the write under way; the lock is kept, so that no other begins. */
  private static void shutTheDoor() {
    try {
      boolean shut = BUSY.tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS);
      if (!shut) {
        Path unfinished = underWay;
        if (unfinished != null) {
          Files.deleteIfExists(unfinished);
        }
      }
    } catch (InterruptedException | IOException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes a file whole: beside its place, then moved there. A link in its place is refused. */
  static void write(Path path, byte[] bytes) {
    undisturbed(
        () -> {
          replace(path, bytes);
          return path;
        });
  }

  private static void replace(Path path, byte[] bytes) {
    Path absolute = path.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent == null || Files.isDirectory(absolute)) {
      throw CommandException.usage("Not a file name: " + path, null);
    }
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(absolute, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.usage(path + " is a link or no plain file; it was not written", null);
    }
    // A name of its own: what lies in the directory is neither opened nor overwritten.
    String name = ".gatewright-" + ProcessHandle.current().pid() + "-" + ++written + ".writing";
    Path temporary = parent.resolve(name);
    boolean made = false;
    try {
      Files.createDirectories(parent);
      underWay = temporary;
      try (FileChannel out = create(temporary)) {
        made = true;
        fill(out, bytes);
      }
      Files.move(
          temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      if (made) {
        discard(temporary, e);
      }
      throw CommandException.broken(
          path + " could not be written: " + reason(e), "Nothing of it was left half-written.");
    } finally {
      underWay = null;
    }
  }

  private static FileChannel create(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private static void fill(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    out.force(true);
  }

  private static void discard(Path temporary, IOException cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException left) {
      cause.addSuppressed(left);
    }
  }

  /** Why a file could not be read or written, with the file where it is known. */
  static String reason(IOException failure) {
    String file = failure instanceof FileSystemException of ? of.getFile() : null;
    return IoReason.words(failure) + (file == null ? "" : " (" + file + ")");
  }
}
