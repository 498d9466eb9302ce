package dev.gatewright.targets.secrets;

import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.secrets.allow.GitleaksBaseline;
import dev.gatewright.secrets.allow.GitleaksIgnore;
import dev.gatewright.secrets.allow.RuleNames;
import dev.gatewright.secrets.allow.SecretsBaseline;
import dev.gatewright.secrets.imported.GitleaksConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of a repository that say how secrets are judged: the key of fingerprints, and lists of
 * other tools. They are read without listing the directory, and no link is followed.
 */
public final class ListFiles {
  /** The key of fingerprints that a repository shares: 64 hexadecimal digits. */
  public static final String KEY_FILE = ".gatewright/fingerprint.key";

  private static final int MOST = 64 << 20;

  private ListFiles() {}

  /** The key of fingerprints, or null when there is none. */
  static @Nullable FingerprintKey key(Path root) {
    byte[] bytes =
        Files.isDirectory(root.resolve(".gatewright"), LinkOption.NOFOLLOW_LINKS)
            ? bytes(root.resolve(KEY_FILE))
            : null;
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.US_ASCII).strip();
    boolean hex = text.length() == 64;
    for (int i = 0; hex && i < text.length(); i++) {
      hex = Character.digit(text.charAt(i), 16) >= 0;
    }
    return hex ? FingerprintKey.of(HexFormat.of().parseHex(text)) : null;
  }

  /** The lists that lie where other tools look for them. */
  static List<AllowList> excuses(Path root) {
    List<AllowList> lists = new ArrayList<>();
    byte[] ignore = bytes(root.resolve(".gitleaksignore"));
    if (ignore != null) {
      lists.add(GitleaksIgnore.read(".gitleaksignore", ignore, RuleNames.NONE));
    }
    byte[] baseline = bytes(root.resolve(".secrets.baseline"));
    if (baseline != null) {
      lists.add(SecretsBaseline.read(".secrets.baseline", baseline));
    }
    return lists;
  }

  /** The configuration of gitleaks at the root, or null when there is none. */
  static @Nullable GitleaksConfig config(Path root) {
    byte[] bytes = bytes(root.resolve(GitleaksConfig.NAME));
    return bytes == null
        ? null
        : GitleaksConfig.read(GitleaksConfig.NAME, bytes, path -> below(root, path));
  }

  /** A file below a directory that no link leads to, or null. */
  public static byte @Nullable [] below(Path root, String path) {
    Path file = root;
    for (String part : path.split("/", -1)) {
      boolean plain = part.indexOf('\\') < 0 && part.indexOf('\0') < 0 && part.indexOf(':') < 0;
      if (!plain || part.isEmpty() || part.equals("..")) {
        return null;
      }
      if (!file.equals(root) && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        return null;
      }
      file = part.equals(".") ? file : file.resolve(part);
    }
    return bytes(file);
  }

  /**
   * A list of known findings: a JSON report of gitleaks, or a baseline of detect-secrets, told
   * apart by their content; null when it is neither.
   *
   * @param name how the file is named to people
   */
  public static @Nullable AllowList baseline(String name, byte[] bytes) {
    for (byte one : bytes) {
      if (one == '[') {
        return GitleaksBaseline.read(name, bytes, RuleNames.NONE);
      }
      if (one == '{') {
        return SecretsBaseline.read(name, bytes);
      }
      if (one > ' ') {
        return null;
      }
    }
    return null;
  }

  private static byte @Nullable [] bytes(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST);
    } catch (IOException e) {
      // What cannot be read excuses nothing: the findings stand.
      return null;
    }
  }
}
