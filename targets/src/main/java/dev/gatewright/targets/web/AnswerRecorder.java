package dev.gatewright.targets.web;

import dev.gatewright.targets.known.StateFolder;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what hosts answer, without what is secret, so that another run can answer from it.
 * One file an answer, and one that says when it began.
 */
public final class AnswerRecorder {
  /** The file that makes a folder a recording. */
  static final String HEAD = "recording.txt";

  /** The first line of that file. */
  static final String FORM = "gatewright-recording 1";

  private static final int NAME_DIGITS = 40;

  private final StateFolder folder;
  private final Supplier<Instant> now;
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private volatile @Nullable String trouble;

  private AnswerRecorder(StateFolder folder, Supplier<Instant> now) {
    this.folder = folder;
    this.now = now;
  }

  /**
   * Begins a recording.
   *
   * @param folder new or empty, so that no two recordings are mixed
   */
  public static AnswerRecorder begin(Path folder, Supplier<Instant> now) throws IOException {
    StateFolder files = new StateFolder(folder);
    String head = FORM + "\nbegan " + now.get() + "\n";
    files.write(HEAD, head.getBytes(StandardCharsets.UTF_8));
    return new AnswerRecorder(files, now);
  }

  /** Takes an answer down; what cannot be made safe is left out, and is missed when replayed. */
  void take(WebQuestion question, Sight<WebReply> sight, @Nullable BearerToken token) {
    if (!(sight instanceof Sight.Known<WebReply>(WebReply reply)) || (reply.status() == 304)) {
      return;
    }
    Sanitised safe = Sanitised.of(reply, token);
    if (safe == null) {
      return;
    }
    String asked = question.text();
    String name = name(asked);
    try {
      WrittenAnswer answer =
          new WrittenAnswer(asked, now.get(), reply.status(), safe.headers(), safe.body());
      folder.write(name, answer.bytes());
      written.add(name);
    } catch (IOException e) {
      trouble = "an answer could not be written: " + e.getClass().getSimpleName();
    }
  }

  static String name(String asked) {
    return WrittenAnswer.digest(asked.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS)
        + ".answer";
  }

  /** How many answers were written. */
  public int answers() {
    return written.size();
  }

  /** Why it is not whole, if it is not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}
