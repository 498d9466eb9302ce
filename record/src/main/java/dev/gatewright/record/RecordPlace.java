package dev.gatewright.record;

import dev.gatewright.model.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a record is kept.
 *
 * @param folder the folder of the record
 * @param lastSigned a file outside that folder which remembers the newest checkpoint, so that an
 *     older copy of the whole folder is noticed; null when there is none
 */
public record RecordPlace(Path folder, @Nullable Path lastSigned) {
  private static final int NAME_LENGTH = 40;
  private static final int DIGEST_BYTES = 8;

  /** Makes a place; relative paths are taken from the working folder. */
  public RecordPlace {
    folder = folder.toAbsolutePath().normalize();
    lastSigned = lastSigned == null ? null : lastSigned.toAbsolutePath().normalize();
  }

  /** A record in a folder of the caller's choice, without a second place. */
  public static RecordPlace at(Path folder) {
    return new RecordPlace(folder, null);
  }

  /**
   * The default place: {@code gatewright/record/<id>} in the user's state folder, which is {@code
   * XDG_STATE_HOME} when it is an absolute path, else {@code ~/.local/state} (XDG Base Directory
   * Specification).
   *
   * @param environment the environment variables of the process
   * @param home the home folder of the user
   * @param repositoryId what tells this repository from others, see {@link #id}
   */
  public static RecordPlace ofUser(
      Map<String, String> environment, Path home, String repositoryId) {
    Path ours = ofUser(environment, home);
    String id = id(repositoryId);
    return new RecordPlace(
        ours.resolve("record").resolve(id), ours.resolve("last-signed").resolve(id));
  }

  /** The folder of everything that the program keeps for a user; see the other one. */
  public static Path ofUser(Map<String, String> environment, Path home) {
    String given = environment.getOrDefault("XDG_STATE_HOME", "");
    Path state = given.isEmpty() ? null : home.getFileSystem().getPath(given);
    if (state == null || !state.isAbsolute()) {
      state = home.resolve(".local").resolve("state");
    }
    return state.resolve("gatewright");
  }

  /**
   * The short name of a repository: up to 40 letters, digits and dashes for the eye and 16
   * hexadecimal digits of its SHA-256 for the difference. Safe as a file name everywhere.
   */
  public static String id(String repositoryId) {
    String lower = repositoryId.toLowerCase(Locale.ROOT);
    StringBuilder name = new StringBuilder();
    for (int i = Math.max(0, lower.length() - NAME_LENGTH); i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        name.append(c);
      } else if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
        name.append('-');
      }
    }
    if (!name.isEmpty() && name.charAt(name.length() - 1) != '-') {
      name.append('-');
    }
    byte[] digest = Fingerprints.sha256().digest(repositoryId.getBytes(StandardCharsets.UTF_8));
    return name.append(HexFormat.of().formatHex(digest, 0, DIGEST_BYTES)).toString();
  }

  /** The origin line of the record of a repository (C2SP tlog-checkpoint). */
  public static String origin(String repositoryId) {
    return "gatewright/" + id(repositoryId);
  }
}
