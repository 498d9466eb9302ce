package dev.gatewright.targets.index;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.sigstore.Read;
import dev.gatewright.sigstore.TrustedRoot;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom a run trusts for attestations: the root that comes with the program, or the one of a file
 * that whoever runs it named. What is checked never says whom to trust, so a file in the checked
 * repository is not taken.
 */
public final class TrustedRoots {
  private TrustedRoots() {}

  /**
   * The root of a file.
   *
   * @param file as it was named; null for the root that comes with the program
   * @param checked the directory that is checked
   */
  public static Sight<TrustedRoot> open(@Nullable Path file, Path checked) {
    if (file == null) {
      return Sight.known(TrustedRoot.builtIn());
    }
    String shown = "The trusted root " + Visible.of(file.toString(), 200);
    try {
      if (file.toRealPath().startsWith(repository(checked.toRealPath()))) {
        return Sight.unseen(
            shown + " lies in what is checked, which must not say whom to trust",
            "Keep it somewhere else, and name it with --trusted-root.");
      }
      return switch (TrustedRoot.read(bytes(file), shown)) {
        case Read.Sound<TrustedRoot>(TrustedRoot root) -> Sight.known(root);
        case Read.Unsound<TrustedRoot>(String why) ->
            Sight.unseen(shown + " " + why, "Give a trusted_root.json of sigstore.");
      };
    } catch (IOException e) {
      return Sight.unseen(shown + " cannot be read", "Name a file that can: --trusted-root.");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TrustedRoot.MAX_BYTES + 1);
    }
  }

  /** The nearest directory above with a git repository, or the directory itself. */
  private static Path repository(Path checked) {
    for (Path at = checked; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return checked;
  }
}
