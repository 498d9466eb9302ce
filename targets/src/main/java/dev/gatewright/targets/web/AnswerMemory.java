package dev.gatewright.targets.web;

import dev.gatewright.model.Seal;
import dev.gatewright.targets.known.RealPath;
import dev.gatewright.targets.known.StateFolder;
import dev.gatewright.targets.known.StateNote;
import dev.gatewright.targets.sight.Lazy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Answers kept in the user's state directory, one file each, under names and sums that only the
 * user's own key makes. It is believed for nothing by itself: the host must say each time that what
 * it would answer is what was kept. Whatever is odd about a file, there is none.
 */
public final class AnswerMemory implements WebMemory {
  /** An older answer is asked for whole again. */
  private static final Duration OLDEST = Duration.ofDays(30);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int LARGEST = 4 << 20;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 4096;
  private static final int SUM = Seal.BYTES;
  private static final int NAME_DIGITS = 40;

  private final StateFolder folder;
  private final Supplier<byte[]> chance;
  private final Supplier<Instant> now;
  private final Lazy<Boolean> apart;
  private final List<StateNote> notes = new ArrayList<>();
  private final AtomicBoolean swept = new AtomicBoolean();

  /**
   * Answers in a folder, which need not exist.
   *
   * @param chance gives 32 random bytes, for the key
   * @param root the directory that is checked, which can never give an answer
   */
  public AnswerMemory(Path folder, Supplier<byte[]> chance, Supplier<Instant> now, Path root) {
    this.folder = new StateFolder(folder);
    this.chance = chance;
    this.now = now;
    this.apart = new Lazy<>(() -> apart(folder, root));
  }

  private boolean apart(Path place, Path root) {
    if (RealPath.insideProject(place, root)) {
      note(true, "the user's state directory lies in what is checked");
      return false;
    }
    return true;
  }

  @Override
  public Optional<Kept> find(String question) {
    if (!apart.get()) {
      return Optional.empty();
    }
    try {
      Optional<byte[]> key = folder.key();
      if (key.isPresent()) {
        String name = name(key.get(), question);
        Optional<byte[]> bytes = folder.read(name);
        return bytes.flatMap(all -> read(key.get(), name, all));
      }
    } catch (StateFolder.Doubt e) {
      note(true, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      note(false, "it could not be read: " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private Optional<Kept> read(byte[] key, String name, byte[] all) {
    boolean whole =
        all.length > SUM
            && MessageDigest.isEqual(Arrays.copyOf(all, SUM), sum(key, name, all, SUM));
    WrittenAnswer answer =
        whole ? WrittenAnswer.read(Arrays.copyOfRange(all, SUM, all.length)) : null;
    if (answer == null) {
      note(
          !whole,
          whole ? "an answer is of another form" : "an answer was copied, edited or cut short");
      return Optional.empty();
    }
    Instant today = now.get();
    boolean fresh =
        !answer.at().isBefore(today.minus(OLDEST))
            && !answer.at().isAfter(today.plus(CLOCKS_DIFFER));
    return fresh
        ? answer
            .headers()
            .first("etag")
            .map(mark -> new Kept(mark, answer.headers(), answer.body()))
        : Optional.empty();
  }

  @Override
  public void keep(String question, Kept kept) {
    if (!apart.get() || kept.body().length > LARGEST) {
      return;
    }
    try {
      byte[] key = folder.keyToWrite(chance);
      String name = name(key, question);
      Instant today = now.get();
      byte[] answer =
          new WrittenAnswer(
                  question.lines().findFirst().orElse(""), today, 200, kept.headers(), kept.body())
              .bytes();
      byte[] sum = sum(key, name, answer, 0);
      folder.write(name, ByteBuffer.allocate(SUM + answer.length).put(sum).put(answer).array());
      if (!swept.getAndSet(true)) {
        folder.sweep(today.minus(OLDEST), MOST_BYTES, MOST_FILES);
      }
    } catch (StateFolder.Doubt e) {
      note(true, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      note(false, "it could not be written: " + e.getClass().getSimpleName());
    }
  }

  /** Why it was not used or not kept, each once. */
  public List<StateNote> notes() {
    synchronized (notes) {
      return notes.stream().distinct().toList();
    }
  }

  private void note(boolean doubt, String text) {
    synchronized (notes) {
      notes.add(new StateNote(doubt, text));
    }
  }

  private static String name(byte[] key, String question) {
    byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sum(key, "name", bytes, 0)).substring(0, NAME_DIGITS);
  }

  /** HMAC-SHA256 of what it is for, and of the bytes from an offset on. */
  private static byte[] sum(byte[] key, String what, byte[] bytes, int from) {
    byte[] purpose = (what + "\n").getBytes(StandardCharsets.UTF_8);
    return new Seal(key)
        .over(purpose, 0, purpose.length)
        .over(bytes, from, bytes.length - from)
        .end();
  }
}
