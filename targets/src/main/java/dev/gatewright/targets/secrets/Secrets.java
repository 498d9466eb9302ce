package dev.gatewright.targets.secrets;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Looked;
import dev.gatewright.readers.git.SweepOptions;
import dev.gatewright.secrets.SecretScanner;
import dev.gatewright.secrets.Subject;
import dev.gatewright.secrets.allow.AllowList;
import dev.gatewright.secrets.allow.Excuses;
import dev.gatewright.secrets.allow.FindingWaivers;
import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.secrets.allow.GitleaksIgnore;
import dev.gatewright.secrets.allow.RuleNames;
import dev.gatewright.secrets.allow.SecretsBaseline;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The secrets that lie in the directory and in the history of its repository. */
public final class Secrets {
  /** The key of fingerprints that a repository shares: 64 hexadecimal digits. */
  public static final String KEY_FILE = ".gatewright/fingerprint.key";

  private static final int MOST_OF_A_LIST = 64 << 20;

  private final Lazy<SecretScanner> scanner = new Lazy<>(SecretScanner::shipped);
  private final Lazy<Sightings> sightings;
  private final Lazy<SecretsSeen> workTree;
  private final Lazy<SecretsSeen> artifacts;
  private final Lazy<Sight<SecretsSeen>> history;
  private final Supplier<RepoTree> tree;

  /** Sights that look nowhere until they are asked. */
  public Secrets(
      TargetOptions options, Supplier<RepoTree> tree, Supplier<Sight<Repository>> repository) {
    this.tree = tree;
    this.sightings = new Lazy<>(() -> sightings(options, tree.get()));
    this.workTree = new Lazy<>(() -> search(everyFile(tree.get()), "files"));
    this.artifacts = new Lazy<>(() -> built(options));
    this.history =
        new Lazy<>(
            () ->
                switch (repository.get()) {
                  case Sight.Known<Repository>(Repository git) -> Sight.known(history(git));
                  case Sight.Unseen<Repository> unseen -> unseen.as();
                });
  }

  /** The secrets in the files of the directory. */
  public SecretsSeen workTree() {
    return workTree.get();
  }

  /** The secrets in some files of the directory. */
  public SecretsSeen search(List<String> paths, String what) {
    return new TreeSearch(tree.get(), "", files()).search(paths, what);
  }

  /** The secrets in what was built to be uploaded: the files below {@code dist}. */
  public SecretsSeen artifacts() {
    return artifacts.get();
  }

  /** The secrets in a text that is no file. */
  public List<SecretSighting> search(String path, byte[] bytes) {
    return sightings
        .get()
        .of(
            new Sightings.File(path, path, "", null, true),
            bytes,
            bytes.length,
            scanner.get().scan(bytes, new Subject(path)));
  }

  /** The secrets in any commit that a reference leads to. */
  public Sight<SecretsSeen> history() {
    return history.get();
  }

  /** What finds them. */
  public SecretScanner scanner() {
    return scanner.get();
  }

  private static List<String> everyFile(RepoTree tree) {
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(tree.toolFiles());
    return files;
  }

  /** What was built is usually ignored by git, so it is listed apart from the directory. */
  private SecretsSeen built(TargetOptions options) {
    Path dist = options.root().resolve("dist");
    if (!Files.isDirectory(dist, LinkOption.NOFOLLOW_LINKS)) {
      return new SecretsSeen(
          List.of(), List.of(new Looked("artifacts", "files in dist", 0)), List.of());
    }
    RepoTree built = RepoTree.open(dist, options.limits(), List.of());
    SecretsSeen files =
        new TreeSearch(built, "dist/", files()).search(built.files(), "files in dist");
    List<Skipped> left = new ArrayList<>(files.skipped());
    built.links().forEach(link -> left.add(new Skipped("dist/" + link, "is a link")));
    built.skipped().forEach(one -> left.add(new Skipped("dist/" + one.file(), one.why())));
    Looked looked = new Looked("artifacts", "files in dist", files.looked().getFirst().count());
    return new SecretsSeen(files.found(), List.of(looked), left);
  }

  private FileSearch files() {
    return new FileSearch(scanner.get(), sightings.get());
  }

  private SecretsSeen history(Repository repository) {
    int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
    return new HistorySearch(
            repository.git(),
            repository.prefix(),
            scanner.get(),
            sightings.get(),
            SweepOptions.BLOBS.threads(threads))
        .search();
  }

  private static Sightings sightings(TargetOptions options, RepoTree tree) {
    FingerprintKey key = key(tree);
    List<AllowList> lists = new ArrayList<>();
    lists.add(
        FindingWaivers.of(
            options.declarations().findingWaivers(),
            options.declarations().settings().people(),
            options.at(),
            key));
    byte[] ignore = bytes(tree, ".gitleaksignore");
    if (ignore != null) {
      lists.add(GitleaksIgnore.read(".gitleaksignore", ignore, RuleNames.NONE));
    }
    byte[] baseline = bytes(tree, ".secrets.baseline");
    if (baseline != null) {
      lists.add(SecretsBaseline.read(".secrets.baseline", baseline));
    }
    return new Sightings(Excuses.of(lists), key);
  }

  private static byte @Nullable [] bytes(RepoTree tree, String path) {
    return tree.has(path)
            && tree.start(path, MOST_OF_A_LIST) instanceof Sight.Known<byte[]>(byte[] bytes)
        ? bytes
        : null;
  }

  private static @Nullable FingerprintKey key(RepoTree tree) {
    byte[] bytes = bytes(tree, KEY_FILE);
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.US_ASCII).strip();
    boolean hex = text.length() == 64;
    for (int i = 0; hex && i < text.length(); i++) {
      hex = Character.digit(text.charAt(i), 16) >= 0;
    }
    return hex ? FingerprintKey.of(HexFormat.of().parseHex(text)) : null;
  }
}
