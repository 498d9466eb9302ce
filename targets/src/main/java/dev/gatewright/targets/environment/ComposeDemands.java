package dev.gatewright.targets.environment;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.readers.compose.ComposeFile;
import dev.gatewright.readers.compose.ComposeReader;
import dev.gatewright.readers.compose.Reference;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.yaml.YamlAlias;
import dev.gatewright.readers.yaml.YamlDocument;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.readers.yaml.YamlSequence;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The variables that the compose files of a deployment demand of whoever starts it: {@code
 * ${NAME:?message}} and {@code ${NAME?message}}, without which Compose does not start.
 */
public final class ComposeDemands {
  private final List<Demand> all = new ArrayList<>();
  private final List<Skipped> unread = new ArrayList<>();
  private int files;

  private ComposeDemands() {}

  /**
   * One demand.
   *
   * @param mayBeEmpty whether it is enough that the variable is there
   */
  public record Demand(String name, boolean mayBeEmpty, Place place, Excerpt excerpt) {}

  /** Reads the compose files that something is deployed with. */
  public static ComposeDemands find(RepoTree tree) {
    ComposeDemands demands = new ComposeDemands();
    for (String path : DescribedEnvironment.composeFiles(tree)) {
      demands.file(tree, path);
    }
    return demands;
  }

  /** Every demand, in the order of the files. */
  public List<Demand> all() {
    return List.copyOf(all);
  }

  /** Files that could not be read, and why. */
  public List<Skipped> unread() {
    return List.copyOf(unread);
  }

  /** How many files were read. */
  public int files() {
    return files;
  }

  private void file(RepoTree tree, String path) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      case Sight.Known<SourceText>(SourceText text) -> {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        switch (ComposeReader.read(bytes)) {
          case Parsed.Broken<ComposeFile>(Diagnostic first) ->
              unread.add(new Skipped(path, first.toString()));
          case Parsed.Ok<ComposeFile> ok -> {
            files++;
            demands(path, ok.value());
          }
        }
      }
    }
  }

  /** Looks at every value of a file, of services that are not started too: Compose does so. */
  private void demands(String path, ComposeFile compose) {
    Deque<YamlNode> open = new ArrayDeque<>();
    for (YamlDocument document : compose.file().documents()) {
      open.addLast(document.root());
    }
    while (!open.isEmpty()) {
      switch (open.removeFirst()) {
        case YamlMapping mapping -> mapping.entries().forEach(entry -> open.addLast(entry.value()));
        case YamlSequence sequence -> sequence.items().forEach(open::addLast);
        case YamlScalar scalar -> demands(path, compose, scalar);
        case YamlAlias _ -> {
          // What it stands for is a value of this file, too.
        }
      }
    }
    all.sort(
        (a, b) -> {
          int order = a.place().file().compareTo(b.place().file());
          return order != 0 ? order : Integer.compare(a.place().line(), b.place().line());
        });
  }

  private void demands(String path, ComposeFile compose, YamlScalar scalar) {
    for (Reference reference : compose.references(scalar)) {
      boolean strict = reference.operator().equals(":?");
      if (strict || reference.operator().equals("?")) {
        SourceText source = compose.file().source();
        all.add(
            new Demand(
                reference.name(),
                !strict,
                Source.place(path, reference.span()),
                Source.excerpt(source, reference.span())));
      }
    }
  }
}
