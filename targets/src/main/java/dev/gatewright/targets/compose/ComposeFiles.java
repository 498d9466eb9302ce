package dev.gatewright.targets.compose;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.readers.compose.ComposeFile;
import dev.gatewright.readers.compose.ComposeReader;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Compose and stack files of a tree. */
public final class ComposeFiles {
  private final List<Found> all;
  private final List<Skipped> unread;

  private ComposeFiles(List<Found> all, List<Skipped> unread) {
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
  }

  /** A file that was read. */
  public record Found(String path, ComposeFile compose) {
    /** Its text. */
    public SourceText source() {
      return compose.file().source();
    }
  }

  /** Reads every file of a tree that has the name of a Compose or stack file. */
  public static ComposeFiles read(RepoTree tree) {
    List<Found> all = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    for (String path : tree.files()) {
      if (!named(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))) {
        continue;
      }
      switch (tree.text(path)) {
        case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
        case Sight.Known<SourceText>(SourceText text) -> {
          byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
          switch (ComposeReader.read(bytes)) {
            case Parsed.Ok<ComposeFile> ok -> all.add(new Found(path, ok.value()));
            case Parsed.Broken<ComposeFile>(Diagnostic first) ->
                unread.add(new Skipped(path, first.toString()));
          }
        }
      }
    }
    return new ComposeFiles(all, unread);
  }

  /** The files that were read, by path. */
  public List<Found> all() {
    return all;
  }

  /** Files that could not be read, and why. */
  public List<Skipped> unread() {
    return unread;
  }

  /** Whether there is no such file at all. */
  public boolean none() {
    return all.isEmpty() && unread.isEmpty();
  }

  private static boolean named(String name) {
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    return yaml
        && (name.startsWith("docker-compose")
            || name.startsWith("compose.")
            || name.startsWith("compose-")
            || name.startsWith("docker-stack")
            || name.startsWith("stack."));
  }
}
