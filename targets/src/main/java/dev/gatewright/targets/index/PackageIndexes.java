package dev.gatewright.targets.index;

import dev.gatewright.model.Coverage;
import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.IndexSettings;
import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.IndexOptions;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebKeeping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The package indexes a project's releases go to. None is asked anything unless somebody named the
 * project for it: on the command line, or in {@code gate.yaml}.
 */
public final class PackageIndexes {
  private static final String REMEDY =
      "Name the project: --pypi PROJECT, or pypi: below targets: in .gatewright/gate.yaml.";

  private final IndexOptions options;
  private final IndexSettings declared;
  private final Supplier<RepoTree> tree;
  private final WebKeeping keeping;
  private final Map<String, Sight<IndexProject>> seen = new TreeMap<>();

  /** The indexes of a run; nothing is asked yet. */
  public PackageIndexes(IndexOptions options, IndexSettings declared, Supplier<RepoTree> tree) {
    this(options, declared, tree, WebKeeping.NONE);
  }

  /** The indexes of a run, with what is kept of their answers; nothing is asked yet. */
  public PackageIndexes(
      IndexOptions options, IndexSettings declared, Supplier<RepoTree> tree, WebKeeping keeping) {
    this.options = options;
    this.declared = declared;
    this.tree = tree;
    this.keeping = keeping;
  }

  /** Whether somebody asked for an index to be looked at. */
  public boolean asked() {
    return options.asked() || declared.declared();
  }

  /**
   * The indexes to be looked at when no item names one: those of which something is declared or an
   * address was typed, and the production index when the project was named for all. None when
   * nobody asked.
   */
  public List<String> wanted() {
    boolean common = options.project() != null || declared.project() != null;
    List<String> wanted = new ArrayList<>();
    for (KnownIndex known : KnownIndex.values()) {
      boolean own =
          declared.of(known.id()).isPresent() || options.addresses().containsKey(known.id());
      if (own || (common && known == KnownIndex.PYPI)) {
        wanted.add(known.id());
      }
    }
    return wanted;
  }

  /** What is expected of an index. */
  public @Nullable DeclaredIndex expected(String index) {
    return declared.of(index).orElse(null);
  }

  /** The project on an index. */
  public synchronized Sight<IndexProject> of(String index) {
    return seen.computeIfAbsent(index, this::open);
  }

  private Sight<IndexProject> open(String index) {
    KnownIndex known = KnownIndex.named(index).orElse(null);
    if (known == null) {
      return Sight.unseen(
          "There is no index " + Visible.of(index, 40) + " here", "Ask for pypi or testpypi.");
    }
    if (!asked()) {
      return Sight.unseen("No run looks at a package index unless it is asked to", REMEDY);
    }
    if (options.offline() && keeping.replay() == null) {
      return Sight.unseen("The index " + index + " was not asked: --offline", "Run without it.");
    }
    String typed = options.addresses().get(index);
    IndexAddress address = typed == null ? IndexAddress.of(known) : IndexAddress.of(typed);
    if (address == null) {
      return Sight.unseen(
          "The address of the index " + index + " is none that may be asked",
          "Give --index an https:// address, without a user, a query or a fragment.");
    }
    return switch (name(index)) {
      case Sight.Unseen<String> unseen -> unseen.as();
      case Sight.Known<String>(String name) ->
          ProjectName.valid(name)
              ? Sight.known(new IndexProject(index, ProjectName.normalised(name), address, keeping))
              : Sight.unseen("No project can be called " + Visible.of(name, 40), REMEDY);
    };
  }

  /** An index of which a name of its own is declared keeps it, whatever the others are asked. */
  private Sight<String> name(String index) {
    String own = declared.of(index).map(DeclaredIndex::project).orElse(null);
    if (own != null) {
      return Sight.known(own);
    }
    String common = options.project() == null ? declared.project() : options.project();
    return common == null ? ProjectFile.name(tree.get(), REMEDY) : Sight.known(common);
  }

  /** How much of each index was seen, for those that were asked for. */
  public synchronized List<Coverage> coverage() {
    List<Coverage> coverage = new ArrayList<>();
    seen.forEach(
        (index, sight) -> {
          if (!(sight instanceof Sight.Known<IndexProject>(var project)) || project.asked()) {
            coverage.add(coverage("index " + index, sight));
          }
        });
    return coverage;
  }

  private Coverage coverage(String target, Sight<IndexProject> sight) {
    return switch (sight) {
      case Sight.Unseen<IndexProject>(String why, String _) ->
          new Coverage(target, false, why, 0, List.of());
      case Sight.Known<IndexProject>(IndexProject project) ->
          switch (project.listing()) {
            case Sight.Unseen<Listing>(String why, String _) ->
                new Coverage(target, false, why, 0, List.of());
            case Sight.Known<Listing>(Listing listing) ->
                new Coverage(target, true, limits(project), listing.files().size(), List.of());
          };
    };
  }

  private @Nullable String limits(IndexProject project) {
    List<String> limits = new ArrayList<>();
    if (project.ownership() instanceof Sight.Unseen<Ownership>(String why, String _)) {
      limits.add(why);
    }
    if (keeping.replay() != null) {
      limits.add(keeping.replay().words());
    }
    return limits.isEmpty() ? null : String.join("; ", limits);
  }
}
