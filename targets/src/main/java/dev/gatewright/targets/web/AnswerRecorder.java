package dev.gatewright.targets.web;

import dev.gatewright.model.Confidence;
import dev.gatewright.secrets.Found;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.targets.known.StateFolder;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final Lazy<SecretScanner> scanner = new Lazy<>(SecretScanner::shipped);
  private final AtomicInteger covered = new AtomicInteger();
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
          new WrittenAnswer(asked, now.get(), reply.status(), safe.headers(), covered(safe.body()));
      folder.write(name, answer.bytes());
      written.add(name);
    } catch (IOException e) {
      trouble = "an answer could not be written: " + e.getClass().getSimpleName();
    }
  }

  /**
   * The body with what is surely a credential covered, whatever it is called there. What merely
   * looks like one is left: digests and public keys do, and are judged.
   */
  private byte[] covered(byte[] body) {
    byte[] safe = body.clone();
    for (Found one : scanner.get().scan(body, new Subject("answer.json"))) {
      if (one.confidence() == Confidence.HIGH) {
        Arrays.fill(safe, one.start(), one.end(), (byte) '*');
        covered.incrementAndGet();
      }
    }
    return safe;
  }

  static String name(String asked) {
    return WrittenAnswer.digest(asked.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS)
        + ".answer";
  }

  /** How many answers were written. */
  public int answers() {
    return written.size();
  }

  /** How many credentials were covered that stood where none should. */
  public int covered() {
    return covered.get();
  }

  /** Why it is not whole, if it is not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}
