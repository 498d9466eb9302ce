package dev.gatewright.cli;

import dev.gatewright.checklist.ChecklistReader;
import dev.gatewright.checklist.Packs;
import dev.gatewright.checklist.ReadChecklist;
import dev.gatewright.checklist.ReadLimits;
import dev.gatewright.model.Checklist;
import dev.gatewright.targets.sight.RepoTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which checklists a run is about: those named, those declared, or those found. */
final class ChecklistChoice {
  private final Project project;
  private final Invocation invocation;
  private final Packs packs;

  ChecklistChoice(Project project, Invocation invocation) {
    this.project = project;
    this.invocation = invocation;
    this.packs = project.packs();
  }

  List<Checklist> choose() {
    List<Checklist> checklists = new ArrayList<>();
    List<String> named = invocation.values("checklist");
    for (String name : named) {
      checklists.add(packs.names().contains(name) ? pack(name) : file(invocation.path(name), name));
    }
    if (!named.isEmpty()) {
      return checklists;
    }
    for (String name : project.declarations().settings().checklists()) {
      checklists.add(declared(name));
    }
    return checklists.isEmpty() ? found() : checklists;
  }

  private Checklist declared(String name) {
    if (!name.startsWith("pack:")) {
      Path path = project.root().resolve(name).normalize();
      if (!path.startsWith(project.root())) {
        throw CommandException.usage(
            ".gatewright/gate.yaml names a checklist outside the directory: " + name, null);
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

  /** Checklists by their names, and the packs whose subject is here. */
  private List<Checklist> found() {
    RepoTree tree = project.sights().tree();
    List<Checklist> checklists = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String path : tree.files()) {
      String name = path.substring(path.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
      if (name.contains("CHECKLIST") && name.endsWith(".MD")) {
        checklists.add(file(project.root().resolve(path), path));
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
    return read("pack:" + name, packs.markdown(name).getBytes(StandardCharsets.UTF_8));
  }

  private Checklist file(Path path, String typed) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean inside = absolute.startsWith(project.root());
    String shown =
        inside ? project.root().relativize(absolute).toString().replace('\\', '/') : typed;
    return read(shown, bytes(absolute, typed));
  }

  /** The bytes of a checklist; one more than the limit is enough to be refused. */
  static byte[] bytes(Path path, String typed) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ReadLimits.DEFAULT.maxBytes() + 1);
    } catch (NoSuchFileException e) {
      throw CommandException.usage(
          "No such checklist: " + typed,
          "Name a Markdown file or a pack; gatewright packs lists the packs.");
    } catch (IOException e) {
      throw CommandException.usage(
          "The checklist " + typed + " could not be read: " + e.getMessage(), null);
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
