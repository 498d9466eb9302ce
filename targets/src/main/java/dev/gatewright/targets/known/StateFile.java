package dev.gatewright.targets.known;

import dev.gatewright.model.Fingerprints;
import dev.gatewright.readers.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file among the user's state about one repository, under a key. Whatever is odd about it, it
 * says nothing, and a note says why.
 */
final class StateFile {
  private static final int NAME_DIGITS = 32;

  private final StatePlace place;
  private final StateFolder folder;
  private final String name;
  private final String program;
  private final boolean apart;
  private final List<StateNote> notes = new ArrayList<>();

  /** How bytes are understood. */
  interface Reading<T> {
    /** What was written under the same key; empty when it was not, or is not whole. */
    Optional<T> of(byte[] key, byte[] bytes);
  }

  /** How bytes are made. */
  interface Writing {
    byte[] under(byte[] key) throws IOException;
  }

  /**
   * A file of a repository.
   *
   * @param about what of the repository it is about, besides the whole; empty for the whole
   * @param root the directory that is searched, which can never give a state
   */
  StateFile(StatePlace place, GitRepository git, String about, Path root) {
    this.place = place;
    this.program = place.program().get();
    this.folder = new StateFolder(place.folder().resolve("history"));
    Path state = place.folder();
    Path common = RealPath.of(git.commonFolder());
    String of = common + (about.isEmpty() ? "" : "\n" + about);
    byte[] digest = Fingerprints.sha256().digest(of.getBytes(StandardCharsets.UTF_8));
    this.name = HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
    Path here = RealPath.of(state);
    this.apart =
        !here.startsWith(RealPath.of(root))
            && !here.startsWith(common)
            && git.workTree().stream().noneMatch(tree -> here.startsWith(RealPath.of(tree)));
    if (!apart) {
      note(true, "the user's state directory lies in what is searched");
    }
  }

  /** Tells this file from that of any other repository. */
  String name() {
    return name;
  }

  /** Which program reads and writes it. */
  String program() {
    return program;
  }

  /** What stands in it; null when there is nothing, or nothing that holds. */
  <T> @Nullable T read(Reading<T> reading) {
    if (!apart) {
      return null;
    }
    try {
      Optional<byte[]> bytes = folder.read(name);
      if (bytes.isEmpty()) {
        return null;
      }
      Optional<byte[]> key = folder.key();
      T content = key.isEmpty() ? null : reading.of(key.get(), bytes.get()).orElse(null);
      if (content == null) {
        note(true, "it was copied, edited or cut short, or is of another form");
      }
      return content;
    } catch (StateFolder.Doubt e) {
      note(true, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      note(false, "it could not be read: " + reason(e));
    }
    return null;
  }

  /** Writes it whole. */
  void write(Writing writing) {
    if (!apart) {
      return;
    }
    try {
      byte[] all = writing.under(folder.keyToWrite(place.chance()));
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

  void note(boolean doubt, String text) {
    notes.add(new StateNote(doubt, text));
  }

  /** Why it was not used or not kept, each once. */
  List<StateNote> notes() {
    return notes.stream().distinct().toList();
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
  }
}
