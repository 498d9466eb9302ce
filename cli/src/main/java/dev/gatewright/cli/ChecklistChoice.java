package dev.gatewright.cli;

import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checklist.ReadChecklist;
import dev.gatewright.checklist.ReadLimits;
import dev.gatewright.model.Checklist;
import dev.gatewright.model.Coverage;
import dev.gatewright.targets.sight.RepoTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which checklists a run is about: those a person named, which may lie anywhere and be links; those
 * declared in the repository, which must lie in it with all links followed; or those found, which
 * must be regular files.
 */
final class ChecklistChoice {
  private final Project project;
  private final Invocation invocation;
  private final Packs packs;

  ChecklistChoice(Project project, Invocation invocation) {
    this.project = project;
    this.invocation = invocation;
    this.packs = project.packs();
  }

  /** The checklists in the order they are named, each once however often it is. */
  List<Checklist> choose() {
    List<Supplier<Checklist>> reads = new ArrayList<>();
    List<String> named = invocation.values("checklist");
    for (String name : named) {
      boolean pack = packs.names().contains(name);
      reads.add(() -> pack ? pack(name) : file(invocation.path(name), name));
    }
    if (named.isEmpty()) {
      for (String name : project.declarations().settings().checklists()) {
        reads.add(() -> declared(name));
      }
    }
    return reads.isEmpty() ? found() : read(reads);
  }

  /** Reads checklists side by side, in the order they were named, each once. */
  private static List<Checklist> read(List<Supplier<Checklist>> reads) {
    @Nullable Checklist[] slots = new @Nullable Checklist[reads.size()];
    List<Aside> asides = new ArrayList<>();
    for (int i = 1; i < slots.length; i++) {
      int slot = i;
      asides.add(Aside.start(() -> slots[slot] = reads.get(slot).get()));
    }
    slots[0] = reads.getFirst().get();
    asides.forEach(Aside::join);
    List<Checklist> checklists = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (Checklist checklist : slots) {
      if (checklist != null && files.add(checklist.file())) {
        checklists.add(checklist);
      }
    }
    return checklists;
  }

  private Checklist declared(String name) {
    if (!name.startsWith("pack:")) {
      Path path = below(name);
      if (leadsOut(path)) {
        throw CommandException.usage(
            ".gatewright/gate.yaml names a checklist outside the directory: " + name,
            "Only --checklist may name one that lies outside, or a link to it.");
      }
      return file(path, name);
    }
    String pack = name.substring("pack:".length()).strip();
    if (!packs.names().contains(pack)) {
      throw CommandException.usage(
          ".gatewright/gate.yaml names a pack that does not exist: " + pack,
          "Packs: " + String.join(", ", packs.names()));
    }
    return pack(pack);
  }

  private Path below(String name) {
    try {
      return project.root().resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw CommandException.usage("Not a path that can be opened here: " + name, null);
    }
  }

  /** Whether a path, with the links in it followed, lies outside the directory. */
  private boolean leadsOut(Path path) {
    if (!path.startsWith(project.root())) {
      return true;
    }
    try {
      return !path.toRealPath().startsWith(project.root().toRealPath());
    } catch (IOException e) {
      // It cannot be followed anywhere; reading it says why.
      return false;
    }
  }

  private static boolean named(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    return name.contains("CHECKLIST") && name.endsWith(".MD");
  }

  /**
   * Refuses a run when something is named like a checklist and cannot be taken for one: what it
   * asks for would be left out without anybody noticing.
   */
  private void refuseStrange(RepoTree tree) {
    for (String path : tree.links()) {
      if (named(path)) {
        throw CommandException.usage(
            path + " is a link; a checklist that is only found is not followed anywhere",
            "Name it with --checklist, or name the checklists in .gatewright/gate.yaml.");
      }
    }
    for (Coverage.Skipped skipped : tree.skipped()) {
      if (named(skipped.file()) && !Files.isDirectory(below(skipped.file()))) {
        throw CommandException.usage(
            skipped.file() + " is named like a checklist, but it is " + skipped.why(),
            "Rename it, or name the checklists in .gatewright/gate.yaml.");
      }
    }
    if (!tree.complete()) {
      invocation.tell(
          "gatewright: part of the directory could not be listed ("
              + Texts.visible(tree.unlisted())
              + "); a checklist in it is not found. Name it in .gatewright/gate.yaml.");
    }
  }

  /** Checklists by their names, and the packs whose subject is here. */
  private List<Checklist> found() {
    RepoTree tree = project.sights().tree();
    refuseStrange(tree);
    List<Checklist> checklists = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String path : tree.files()) {
      if (named(path)) {
        checklists.add(file(below(path), path));
        said.add(path);
      }
    }
    boolean packaged = tree.has("pyproject.toml") || tree.has("setup.py") || tree.has("setup.cfg");
    boolean served = false;
    for (String path : tree.files()) {
      String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      served |= name.equals("dockerfile") || name.equals("procfile");
      served |= name.startsWith("docker-compose") || name.startsWith("compose.y");
    }
    if (packaged) {
      checklists.add(pack("pypi-publishing"));
      said.add("pack pypi-publishing (there is a Python package)");
    }
    if (served) {
      checklists.add(pack("service-security"));
      said.add("pack service-security (there is a service)");
    }
    if (packaged || served) {
      checklists.add(pack("release-readiness"));
      said.add("pack release-readiness");
    }
    if (checklists.isEmpty()) {
      throw CommandException.usage(
          "No checklist was found in " + project.typed(),
          "Name one with --checklist FILE, or a pack: " + String.join(", ", packs.names()));
    }
    invocation.tell(
        "No checklists are declared in .gatewright/gate.yaml, so these were chosen: "
            + String.join("; ", said));
    return checklists;
  }

  private Checklist pack(String name) {
    return packs.checklist(name);
  }

  private Checklist file(Path path, String typed) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(project.root());
    // An outer path as it was typed belongs to the working directory, not to this one.
    String shown =
        inside ? project.root().relativize(absolute).toString().replace('\\', '/') : outer(path);
    return read(shown, bytes(absolute, typed));
  }

  private static String outer(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /**
   * The bytes of a checklist; one more than the limit is enough to be refused. A link is followed,
   * since a person named it; whoever takes a name from a repository asks {@link #leadsOut} before.
   * Only a regular file is opened: a pipe or a device could keep the run waiting for ever.
   */
  static byte[] bytes(Path path, String typed) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw CommandException.usage("The checklist " + typed + " is no regular file", null);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ReadLimits.DEFAULT.maxBytes() + 1);
    } catch (NoSuchFileException e) {
      throw CommandException.usage(
          "No such checklist: " + typed,
          "Name a Markdown file or a pack; gatewright packs lists the packs.");
    } catch (IOException e) {
      throw CommandException.usage(
          "The checklist " + typed + " could not be read: " + Output.reason(e), null);
    }
  }

  private static Checklist read(String file, byte[] bytes) {
    return switch (ChecklistReader.read(file, bytes)) {
      case ReadChecklist.Read(Checklist checklist) -> checklist;
      case ReadChecklist.Unreadable(int line, int column, String why) ->
          throw CommandException.usage(file + ":" + line + ":" + column + ": " + why, null);
    };
  }
}
