package dev.gatewright.targets.known;

import dev.gatewright.readers.git.GitRepository;
import dev.gatewright.readers.git.IdSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs found out about the history of one repository, and what this run adds. It says
 * only that blobs came to nothing to judge, or where those stand that did not, and never what was
 * found in one. Whatever is odd about it, it says nothing.
 */
public final class HistoryState {
  private static final int NAME_DIGITS = 32;

  private final StatePlace place;
  private final String program;
  private final GitRepository git;
  private final StateFolder folder;
  private final String name;
  private final boolean apart;
  private final List<StateNote> notes = new ArrayList<>();
  private final Optional<String> mark;
  private StateBytes.@Nullable Content content;

  private HistoryState(StatePlace place, GitRepository git, Path root) {
    this.place = place;
    this.program = place.program().get();
    this.git = git;
    this.folder = new StateFolder(place.folder().resolve("history"));
    this.mark = git.mark();
    String of = RealPath.of(git.commonFolder()).toString();
    this.name = HexFormat.of().formatHex(sha256(of)).substring(0, NAME_DIGITS);
    Path state = place.folder();
    this.apart =
        !RealPath.inside(state, root)
            && !RealPath.inside(state, git.commonFolder())
            && git.workTree().stream().noneMatch(tree -> RealPath.inside(state, tree));
  }

  /**
   * Reads what is known.
   *
   * @param root the directory that is searched, which can never give a state
   */
  public static HistoryState open(StatePlace place, GitRepository git, Path root) {
    HistoryState state = new HistoryState(place, git, root);
    if (!state.apart) {
      state.note(true, "the user's state directory lies in what is searched");
      return state;
    }
    try {
      state.read();
    } catch (StateFolder.Doubt e) {
      state.note(true, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      state.note(false, "it could not be read: " + reason(e));
    }
    return state;
  }

  private void read() throws IOException {
    Optional<byte[]> bytes = folder.read(name);
    Optional<byte[]> key = bytes.isEmpty() ? Optional.empty() : folder.key();
    if (bytes.isEmpty()) {
      return;
    }
    Optional<StateBytes.Content> read =
        key.isEmpty() ? Optional.empty() : bytes(key.get()).read(bytes.get());
    if (read.isEmpty()) {
      note(true, "it was copied, edited or cut short, or is of another form");
    } else if (!read.get().writer().repository().equals(writer().repository())) {
      note(true, "it is of another repository");
    } else if (!read.get().writer().equals(writer())) {
      note(false, "it is of another version of the program or its rules");
    } else {
      content = read.get();
    }
  }

  /** What the search came to, when the repository is still as it was then. */
  public Optional<HistoryOutcome> outcome() {
    HistoryOutcome outcome = content == null ? null : content.outcome();
    return mark.isPresent() && outcome != null && outcome.mark().equals(mark.get())
        ? Optional.of(outcome)
        : Optional.empty();
  }

  /** The blobs that came to nothing to judge. */
  public IdSet clean() {
    if (content == null) {
      return IdSet.NONE;
    }
    Optional<IdSet> proved = content.names().proved(git.format());
    if (proved.isEmpty()) {
      note(true, "it was copied, edited or cut short");
    }
    return proved.orElse(IdSet.NONE);
  }

  /** The mark the repository had, and still has; empty when it changed in the meantime. */
  public Optional<String> mark() {
    return mark.isPresent() && git.mark().equals(mark) ? mark : Optional.empty();
  }

  /** Keeps what this run found out; null for the outcome where it may be another now. */
  public void keep(IdSet clean, @Nullable HistoryOutcome outcome) {
    long blobs = outcome == null ? clean.size() : outcome.blobs();
    if (!apart || blobs < place.least()) {
      return;
    }
    try {
      byte[] all = bytes(folder.keyToWrite(place.chance())).write(clean, outcome);
      if (all.length > StateFolder.LARGEST) {
        note(false, "it would be larger than 64 MiB");
      } else {
        folder.write(name, all);
      }
    } catch (StateFolder.Doubt e) {
      note(true, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      note(false, "it could not be written: " + reason(e));
    }
  }

  /** Why it was not used or not kept, each once. */
  public List<StateNote> notes() {
    return notes.stream().distinct().toList();
  }

  private void note(boolean doubt, String text) {
    notes.add(new StateNote(doubt, text));
  }

  private StateBytes bytes(byte[] key) {
    return new StateBytes(writer(), key);
  }

  private StateBytes.Writer writer() {
    return new StateBytes.Writer(program, git.format().id() + ' ' + name);
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256; this one does not", e);
    }
  }
}
