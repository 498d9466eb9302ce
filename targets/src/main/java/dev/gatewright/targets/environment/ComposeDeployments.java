package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;
import dev.gatewright.readers.compose.ComposeFile;
import dev.gatewright.readers.compose.ComposeReader;
import dev.gatewright.readers.compose.Secret;
import dev.gatewright.readers.compose.Service;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlLimits;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of compose files as deployments, one each. */
final class ComposeDeployments {
  private static final String REMEDY =
      "Judge the environment where it runs: gatewright env there, or check --env.";

  /** Services that extend one another, one after the other. */
  private static final int DEEPEST = 8;

  private final RepoTree tree;
  private final EnvFiles envFiles;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<Gap>> remarks = new HashMap<>();
  private int files;

  ComposeDeployments(RepoTree tree, Sight<Repository> repository) {
    this.tree = tree;
    this.envFiles = new EnvFiles(tree, repository);
  }

  /** How many files were read. */
  int files() {
    return files + envFiles.files();
  }

  /** What is collected of one service, over the files that describe it. */
  private static final class Draft {
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<MountedSecret> secrets = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private boolean beside;
  }

  /**
   * The services of a compose file.
   *
   * @param base compose files of the same directory that a service without image and build adds to
   */
  List<Deployment> of(String path, List<String> base) {
    ComposeFile compose = read(path);
    if (compose == null) {
      return List.of(unread(path));
    }
    List<Deployment> deployments = new ArrayList<>(included(path, compose, base));
    for (Service service : compose.services()) {
      Draft draft = new Draft();
      if (service.image() == null && service.build() == null) {
        for (String under : base) {
          if (folder(under).equals(folder(path))) {
            ComposeFile lower = read(under);
            if (lower != null) {
              lower.service(service.name()).ifPresent(found -> add(under, lower, found, draft));
            }
          }
        }
      }
      extended(path, compose, service, draft, 0);
      add(path, compose, service, draft);
      deployments.add(
          new Deployment(
              path + ": " + service.name(),
              !draft.beside,
              Fallbacks.withFiles(SharedLines.covered(draft.variables.values())),
              draft.secrets,
              draft.gaps,
              Source.place(path, service.nameSpan())));
    }
    return deployments;
  }

  /** The services of the files that a file includes. */
  private List<Deployment> included(String path, ComposeFile compose, List<String> base) {
    List<Deployment> deployments = new ArrayList<>();
    for (String named : ComposeParts.included(compose)) {
      String other = EnvFiles.within(folder(path), named);
      if (!other.isEmpty() && tree.has(other) && seen.add(other)) {
        deployments.addAll(of(other, base));
      } else if (!seen.contains(other)) {
        Gap gap = new Gap(path + " includes a file that is not in the repository", REMEDY);
        Place place = Place.file(path);
        deployments.add(new Deployment(path, true, List.of(), List.of(), List.of(gap), place));
      }
    }
    return deployments;
  }

  /** What a service takes from the one it extends, which its own settings replace. */
  private void extended(String path, ComposeFile compose, Service service, Draft draft, int depth) {
    ComposeParts.Extended extended = ComposeParts.extended(service).orElse(null);
    if (extended == null) {
      return;
    }
    String file = extended.file();
    String other = file.isEmpty() ? path : EnvFiles.within(folder(path), file);
    ComposeFile from = file.isEmpty() ? compose : other.isEmpty() ? null : read(other);
    Service under = from == null ? null : from.service(extended.service()).orElse(null);
    if (from == null || under == null || depth > DEEPEST) {
      draft.gaps.add(
          new Gap(path + ": " + service.name() + " extends a service that is not here", REMEDY));
      return;
    }
    extended(other, from, under, draft, depth + 1);
    add(other, from, under, draft);
  }

  /** A file that may describe anything: what is missing elsewhere may be there. */
  private static Deployment unread(String path) {
    Gap gap = new Gap(path + " could not be read as a Compose file", "Correct the file.");
    return new Deployment(path, true, List.of(), List.of(), List.of(gap), Place.file(path));
  }

  private @Nullable ComposeFile read(String path) {
    return switch (tree.text(path)) {
      case Sight.Unseen<SourceText> _ -> null;
      case Sight.Known<SourceText>(SourceText text) -> {
        files++;
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        yield switch (ComposeReader.read(bytes, YamlLimits.DEFAULT)) {
          case Parsed.Ok<ComposeFile> ok -> {
            remarks.put(path, ComposeParts.remarks(path, ok.diagnostics()));
            yield ok.value();
          }
          case Parsed.Broken<ComposeFile>(Diagnostic _) -> null;
        };
      }
    };
  }

  private void add(String path, ComposeFile compose, Service service, Draft draft) {
    draft.gaps.addAll(remarks.getOrDefault(path, List.of()));
    YamlScalar image = service.image();
    if (image != null) {
      draft.beside = service.build() == null && Images.beside(image.text());
    }
    for (Service.EnvFile file : service.envFiles()) {
      DotenvLayer layer = envFiles.read(folder(path), path, file);
      layer.variables().forEach(variable -> put(draft, variable));
      draft.gaps.addAll(layer.gaps());
    }
    for (Service.Variable variable : service.environment()) {
      Span span = variable.valueSpan();
      Span marked = span.isEmpty() ? variable.nameSpan() : span;
      Value value = ComposeValues.of(variable.name(), variable.value());
      put(
          draft,
          new Variable(
              variable.name(),
              value,
              Carrier.DESCRIPTION,
              Source.place(path, marked),
              span.isEmpty()
                  ? Source.excerpt(compose.file().source(), marked)
                  : Source.maskedExcerpt(compose.file().source(), marked),
              ComposeValues.partly(variable.value())));
    }
    for (YamlScalar secret : service.secrets()) {
      draft.secrets.add(
          new MountedSecret(
              secret.text(),
              kept(path, compose, secret.text()),
              Source.place(path, secret.span())));
    }
  }

  private MountedSecret.Kept kept(String path, ComposeFile compose, String name) {
    for (Secret secret : compose.secrets()) {
      if (!secret.name().equals(name)) {
        continue;
      }
      if (secret.content() != null) {
        return MountedSecret.Kept.DESCRIPTION;
      }
      YamlScalar file = secret.file();
      if (file != null && envFiles.tracks(folder(path), file.text())) {
        return MountedSecret.Kept.TRACKED_FILE;
      }
    }
    return MountedSecret.Kept.OUTSIDE;
  }

  private static void put(Draft draft, Variable variable) {
    draft.variables.remove(variable.name());
    draft.variables.put(variable.name(), variable);
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash + 1);
  }
}
