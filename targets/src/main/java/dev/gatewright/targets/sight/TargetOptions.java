package dev.gatewright.targets.sight;

import dev.gatewright.model.Declarations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run may look at.
 *
 * @param root the directory that is checked
 * @param at the instant to judge as of
 * @param declarations what people wrote below {@code .gatewright/}
 * @param environmentFiles dotenv files named on the command line
 * @param process the variables of this process, or null when they are not to be judged
 * @param limits bounds on what is read
 * @param search how secrets are searched
 * @param index how package indexes are looked at
 */
public record TargetOptions(
    Path root,
    Instant at,
    Declarations declarations,
    List<Path> environmentFiles,
    @Nullable Map<String, String> process,
    TreeLimits limits,
    SearchOptions search,
    IndexOptions index) {
  public TargetOptions {
    environmentFiles = List.copyOf(environmentFiles);
    process = process == null ? null : Map.copyOf(process);
  }

  /** A run that searches secrets as usual. */
  public TargetOptions(
      Path root,
      Instant at,
      Declarations declarations,
      List<Path> environmentFiles,
      @Nullable Map<String, String> process,
      TreeLimits limits) {
    this(root, at, declarations, environmentFiles, process, limits, SearchOptions.DEFAULT);
  }

  /** A run that looks at no package index unless one is declared. */
  public TargetOptions(
      Path root,
      Instant at,
      Declarations declarations,
      List<Path> environmentFiles,
      @Nullable Map<String, String> process,
      TreeLimits limits,
      SearchOptions search) {
    this(root, at, declarations, environmentFiles, process, limits, search, IndexOptions.NONE);
  }

  /** A run that looks at package indexes so. */
  public TargetOptions with(IndexOptions other) {
    return new TargetOptions(
        root, at, declarations, environmentFiles, process, limits, search, other);
  }

  /** A run that looks at a directory alone. */
  public static TargetOptions of(Path root, Instant at) {
    return new TargetOptions(root, at, Declarations.NONE, List.of(), null, TreeLimits.DEFAULT);
  }

  /** Says no value of a variable. */
  @Override
  public String toString() {
    return "TargetOptions[" + root + "]";
  }
}
