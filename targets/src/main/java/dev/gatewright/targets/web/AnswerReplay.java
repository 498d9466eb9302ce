package dev.gatewright.targets.web;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a recording in place of every host. What it does not hold, what was changed in it
 * and what is too old by now is unseen.
 */
public final class AnswerReplay {
  private static final int LARGEST = 32 << 20;
  private static final int MOST_FILES = 2000;

  private final Path folder;
  private final Instant began;
  private final String digest;
  private final Instant at;
  private final Duration most;

  private AnswerReplay(Path folder, Instant began, String digest, Instant at, Duration most) {
    this.folder = folder;
    this.began = began;
    this.digest = digest;
    this.at = at;
    this.most = most;
  }

  /**
   * Opens a recording; null where there is none.
   *
   * @param at the instant that is judged as of
   * @param most how old an answer may be then
   */
  public static @Nullable AnswerReplay open(Path folder, Instant at, Duration most)
      throws IOException {
    byte[] head = bytes(folder.resolve(AnswerRecorder.HEAD));
    String text = head == null ? "" : new String(head, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    if (lines.size() != 2
        || !lines.getFirst().equals(AnswerRecorder.FORM)
        || !lines.getLast().startsWith("began ")) {
      return null;
    }
    try {
      Instant began = Instant.parse(lines.getLast().substring("began ".length()));
      return new AnswerReplay(folder, began, digest(folder), at, most);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** When the recording began. */
  public Instant began() {
    return began;
  }

  /** Which recording answers, in words for what a run saw. */
  public String words() {
    return "as recorded " + began + " (sha256 " + digest + "), not asked now";
  }

  /** Tells this recording from any other: a digest of the names of its files and their bytes. */
  private static String digest(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path one : all) {
        if (files.size() >= MOST_FILES) {
          throw new IOException("more than " + MOST_FILES + " files");
        }
        files.add(one);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    files.sort(null);
    StringBuilder sums = new StringBuilder();
    for (Path file : files) {
      byte[] bytes = bytes(file);
      String sum = bytes == null ? "unread" : WrittenAnswer.digest(bytes);
      sums.append(file.getFileName()).append(' ').append(sum).append('\n');
    }
    return WrittenAnswer.digest(sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What was answered then. */
  Sight<WebReply> answer(WebQuestion question) {
    String asked = question.text();
    String path = Visible.of(question.address().getRawPath(), 120);
    WrittenAnswer answer;
    try {
      byte[] bytes = bytes(folder.resolve(AnswerRecorder.name(asked)));
      if (bytes == null) {
        return unseen(
            "has no answer for " + path,
            "Record again with what is checked now: --record-answers.");
      }
      answer = WrittenAnswer.read(bytes);
    } catch (IOException e) {
      return unseen("could not be read for " + path, "See whether it may be read.");
    }
    if (answer == null || !answer.asked().equals(asked) || answer.at().isBefore(began)) {
      return unseen("was changed or cut short at " + path, "Record again: --record-answers.");
    }
    Duration age = Duration.between(answer.at(), at);
    if (age.compareTo(most) > 0) {
      return unseen(
          "is older than it may be: " + age.toHours() + " hours, at most " + most.toHours(),
          "Record again, or allow more with --replay-days.");
    }
    return Sight.known(
        new WebReply(
            question.address(), answer.status(), answer.headers(), answer.body(), null, false));
  }

  private Sight<WebReply> unseen(String what, String remedy) {
    return Sight.unseen("The recording of " + began + " " + what, remedy);
  }

  /** The bytes of a file; null where there is none, or a link, or too much. */
  private static byte @Nullable [] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? null : bytes;
    }
  }
}
