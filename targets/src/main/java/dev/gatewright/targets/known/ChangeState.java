package dev.gatewright.targets.known;

import dev.gatewright.model.Seal;
import dev.gatewright.readers.git.GitRepository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When files below one folder of a repository were last changed in a commit, as earlier runs found
 * out while HEAD and the references led to the same commits: then nothing about it can be another.
 */
public final class ChangeState {
  /** The form of the file; another number is another form. */
  private static final int FORM = 0x67776301;

  private final StateFile file;
  private final GitRepository git;
  private final Optional<String> mark;
  private final Map<String, Optional<Instant>> known = new TreeMap<>();

  private ChangeState(StateFile file, GitRepository git) {
    this.file = file;
    this.git = git;
    this.mark = git.tips();
    Map<String, Optional<Instant>> read = file.read(this::read);
    if (read != null) {
      known.putAll(read);
    }
  }

  /**
   * Reads what is known.
   *
   * @param prefix the folder that paths are relative to, from the root of the work tree
   * @param root the directory that is searched, which can never give a state
   */
  public static ChangeState open(StatePlace place, GitRepository git, String prefix, Path root) {
    return new ChangeState(new StateFile(place, git, "changes " + prefix, root), git);
  }

  /** When files were last changed, as far as that is known; empty for one that is in no commit. */
  public Map<String, Optional<Instant>> of(List<String> paths) {
    Map<String, Optional<Instant>> answers = new TreeMap<>(known);
    answers.keySet().retainAll(paths);
    return answers;
  }

  /** Keeps what this run found out besides. */
  public void keep(Map<String, Optional<Instant>> found) {
    if (!found.isEmpty() && mark.isPresent() && git.tips().equals(mark)) {
      known.putAll(found);
      file.write(this::bytes);
    }
  }

  /** Why it was not used or not kept, each once. */
  public List<StateNote> notes() {
    return file.notes();
  }

  private String writer() {
    return file.program() + ' ' + file.name() + ' ' + mark.orElse("");
  }

  private byte[] bytes(byte[] key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(FORM);
    out.writeUTF(writer());
    out.writeInt(known.size());
    for (Map.Entry<String, Optional<Instant>> one : known.entrySet()) {
      out.writeUTF(one.getKey());
      out.writeBoolean(one.getValue().isPresent());
      out.writeLong(one.getValue().map(Instant::getEpochSecond).orElse(0L));
    }
    out.write(new Seal(key).over(bytes.toByteArray(), 0, bytes.size()).end());
    return bytes.toByteArray();
  }

  /** What stands there of the commits that are here; nothing of others. */
  private Optional<Map<String, Optional<Instant>>> read(byte[] key, byte[] bytes) {
    int end = bytes.length - Seal.BYTES;
    if (end < 0
        || !MessageDigest.isEqual(
            Arrays.copyOfRange(bytes, end, bytes.length),
            new Seal(key).over(bytes, 0, end).end())) {
      return Optional.empty();
    }
    Map<String, Optional<Instant>> read = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
      if (in.readInt() != FORM) {
        return Optional.empty();
      }
      if (mark.isPresent() && in.readUTF().equals(writer())) {
        for (int left = in.readInt(); left > 0; left--) {
          String path = in.readUTF();
          boolean changed = in.readBoolean();
          Instant at = Instant.ofEpochSecond(in.readLong());
          read.put(path, changed ? Optional.of(at) : Optional.empty());
        }
      }
      return Optional.of(read);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
