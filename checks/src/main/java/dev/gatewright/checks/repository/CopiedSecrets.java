package dev.gatewright.checks.repository;

import dev.gatewright.readers.git.DockerIgnoreRules;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets among what a Dockerfile copies by name. */
final class CopiedSecrets {
  /** How much of a file is read to see whether it is a key, in bytes. */
  private static final int MOST = 64 << 10;

  private final RepoTree tree;
  private final String folder;
  private final @Nullable DockerIgnoreRules ignored;

  /**
   * A look at one Dockerfile.
   *
   * @param folder of the Dockerfile, with a slash at its end; empty for the root
   * @param ignored what the build leaves out; null for nothing
   */
  CopiedSecrets(RepoTree tree, String folder, @Nullable DockerIgnoreRules ignored) {
    this.tree = tree;
    this.folder = folder;
    this.ignored = ignored;
  }

  /** The paths of secrets that one of these sources takes in, from the context. */
  List<String> in(List<String> sources) {
    List<String> found = new ArrayList<>();
    for (String source : sources) {
      DockerIgnoreRules taken = new DockerIgnoreRules(source);
      String context = context(taken);
      if (bare(context, source)) {
        found.add(source);
        continue;
      }
      for (String path : files()) {
        String inContext = path.startsWith(context) ? path.substring(context.length()) : "";
        boolean copied = !inContext.isEmpty() && taken.ignores(inContext) && !left(inContext);
        if (copied && !Paths.ofTests(path) && secret(path)) {
          found.add(inContext);
        }
      }
    }
    return found;
  }

  /** The folder of the Dockerfile where the source is there, else the root. */
  private String context(DockerIgnoreRules taken) {
    for (String path : files()) {
      if (path.startsWith(folder) && taken.ignores(path.substring(folder.length()))) {
        return folder;
      }
    }
    return "";
  }

  /** Whether a source that is no file here has the name of a secret: it is there in a build. */
  private boolean bare(String context, String source) {
    // What a pattern takes in is there in a build, too: of .env* it is .env.
    String probe = source.replace("*", "").replace("?", "");
    if (left(probe) || tree.has(context + source)) {
      return false;
    }
    String name = Paths.name(probe);
    boolean history = source.equals(".git") || source.startsWith(".git/");
    boolean key = KeyFile.named(name) && !Paths.ending(name).equals("pem");
    return history || key || NoTrackedDotenv.dotenv(name);
  }

  private boolean secret(String path) {
    String name = Paths.name(path);
    if (NoTrackedDotenv.dotenv(name)) {
      return !(tree.text(path) instanceof Sight.Known<SourceText>(SourceText text))
          || NoTrackedDotenv.holdsSecrets(text);
    }
    return KeyFile.named(name)
        && tree.start(path, MOST) instanceof Sight.Known<byte[]>(byte[] bytes)
        && KeyFile.kind(name, bytes) != null;
  }

  private boolean left(String path) {
    return ignored != null && ignored.ignores(path);
  }

  private List<String> files() {
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(tree.toolFiles());
    return files;
  }
}
