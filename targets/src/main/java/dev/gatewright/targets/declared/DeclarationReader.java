package dev.gatewright.targets.declared;

import dev.gatewright.model.Attestation;
import dev.gatewright.model.Declarations;
import dev.gatewright.model.FindingWaiver;
import dev.gatewright.model.GateSettings;
import dev.gatewright.model.Waiver;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.IoReason;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.yaml.YamlEntry;
import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlReader;
import dev.gatewright.targets.declared.ReadDeclarations.Declared;
import dev.gatewright.targets.declared.ReadDeclarations.Mistake;
import dev.gatewright.targets.declared.ReadDeclarations.Wrong;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads everything below {@code .gatewright/}, following no link. */
public final class DeclarationReader {
  private static final int LARGEST = 1 << 20;
  private static final String WAIVERS = ".gatewright/waivers";
  private static final String FINDINGS = "findings";
  private static final String LINK = "is a link; links are not followed";

  private final Path root;
  private final List<Mistake> mistakes = new ArrayList<>();

  private DeclarationReader(Path root) {
    this.root = root;
  }

  /** Reads the declarations of the directory {@code root}. */
  public static ReadDeclarations read(Path root) {
    DeclarationReader reader = new DeclarationReader(root);
    Declarations declarations = reader.all();
    return reader.mistakes.isEmpty() ? new Declared(declarations) : new Wrong(reader.mistakes);
  }

  private Declarations all() {
    GateSettings settings = GateSettings.NONE;
    YamlMapping gate = mapping(".gatewright/gate.yaml");
    if (gate != null) {
      settings = new GateFile(new Shape(".gatewright/gate.yaml", mistakes)).read(gate);
    }
    List<Attestation> attestations = new ArrayList<>();
    for (String file : filesIn(".gatewright/attestations")) {
      YamlMapping mapping = word(file);
      Attestation attestation =
          mapping == null
              ? null
              : new PeopleFiles(file, new Shape(file, mistakes)).attestation(mapping);
      if (attestation != null) {
        attestations.add(attestation);
      }
    }
    List<Waiver> waivers = new ArrayList<>();
    for (String file : filesIn(WAIVERS)) {
      YamlMapping mapping = word(file);
      Waiver waiver =
          mapping == null ? null : new PeopleFiles(file, new Shape(file, mistakes)).waiver(mapping);
      if (waiver != null) {
        waivers.add(waiver);
      }
    }
    return new Declarations(settings, bindings(), attestations, waivers, findingWaivers());
  }

  private List<FindingWaiver> findingWaivers() {
    List<FindingWaiver> waivers = new ArrayList<>();
    for (String file : filesIn(WAIVERS + "/" + FINDINGS)) {
      YamlMapping mapping = word(file);
      FindingWaiver waiver =
          mapping == null
              ? null
              : new PeopleFiles(file, new Shape(file, mistakes)).findingWaiver(mapping);
      if (waiver != null) {
        waivers.add(waiver);
      }
    }
    return waivers;
  }

  private Map<String, String> bindings() {
    Map<String, String> bindings = new TreeMap<>();
    String file = ".gatewright/bindings.yaml";
    YamlMapping root = mapping(file);
    if (root == null) {
      return bindings;
    }
    Shape shape = new Shape(file, mistakes);
    for (YamlEntry entry : root.entries()) {
      String control = shape.text(entry.value(), "the control of an item");
      if (control != null && bindings.put(entry.name().orElse(""), control) != null) {
        shape.wrong(entry.key().span(), "this item is bound twice");
      }
    }
    return bindings;
  }

  private List<String> filesIn(String directory) {
    TreeSet<String> names = new TreeSet<>();
    if (Files.isSymbolicLink(root.resolve(directory))) {
      mistakes.add(new Mistake(directory, 1, 1, LINK));
      return List.of();
    }
    if (!Files.isDirectory(root.resolve(directory), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve(directory))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (directory.equals(WAIVERS) && name.equals(FINDINGS) && folderOrLink(file)) {
          continue;
        }
        if (name.endsWith(".yaml")) {
          names.add(directory + "/" + name);
        } else {
          mistakes.add(
              new Mistake(directory + "/" + name, 1, 1, "only files ending in .yaml belong here"));
        }
      }
    } catch (NotDirectoryException | NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      mistakes.add(new Mistake(directory, 1, 1, "could not be listed: " + e.getMessage()));
    }
    return List.copyOf(names);
  }

  /** Whether this is listed by itself, where a link is refused. */
  private static boolean folderOrLink(Path file) {
    return Files.isSymbolicLink(file) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The word of a person, which cannot be empty as the settings can. */
  private @Nullable YamlMapping word(String file) {
    int before = mistakes.size();
    YamlMapping mapping = mapping(file);
    if (mapping == null && mistakes.size() == before) {
      mistakes.add(new Mistake(file, 1, 1, "there is nothing in it; fill it in or remove it"));
    }
    return mapping;
  }

  private @Nullable YamlMapping mapping(String file) {
    byte[] bytes = bytes(file);
    if (bytes == null) {
      return null;
    }
    return switch (YamlReader.read(bytes)) {
      case Parsed.Broken<YamlFile>(Diagnostic first) -> {
        mistakes.add(new Mistake(file, first.line(), first.column(), first.message()));
        yield null;
      }
      case Parsed.Ok<YamlFile>(YamlFile yaml, List<Diagnostic> remarks) -> {
        for (Diagnostic remark : remarks) {
          mistakes.add(new Mistake(file, remark.line(), remark.column(), remark.message()));
        }
        yield root(file, yaml);
      }
    };
  }

  private @Nullable YamlMapping root(String file, YamlFile yaml) {
    YamlMapping root = yaml.rootMapping().orElse(null);
    if (root == null && !yaml.documents().isEmpty()) {
      mistakes.add(new Mistake(file, 1, 1, "the file must be a mapping of keys to values"));
    }
    return root;
  }

  private byte @Nullable [] bytes(String file) {
    Path path = root.resolve(file);
    if (Files.isSymbolicLink(path) || Files.isSymbolicLink(root.resolve(".gatewright"))) {
      mistakes.add(new Mistake(file, 1, 1, LINK));
      return null;
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      // To open a pipe would wait for a writer, which may never come.
      mistakes.add(new Mistake(file, 1, 1, "is no regular file"));
      return null;
    }
    try (InputStream in =
        Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        mistakes.add(new Mistake(file, 1, 1, "is larger than " + LARGEST + " bytes"));
        return null;
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      mistakes.add(new Mistake(file, 1, 1, "could not be read: " + IoReason.words(e)));
      return null;
    }
  }
}
