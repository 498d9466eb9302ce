package dev.gatewright.targets.environment;

import dev.gatewright.model.Place;
import dev.gatewright.readers.kubernetes.KubernetesReader;
import dev.gatewright.readers.kubernetes.Manifest;
import dev.gatewright.readers.kubernetes.Manifests;
import dev.gatewright.readers.text.Diagnostic;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The containers of Kubernetes workloads as deployments, one each. */
final class KubernetesDeployments {
  private static final String REMEDY =
      "Judge the environment where it runs: gatewright env in the container.";

  /** A file with objects, and the objects ConfigMaps and Secrets are looked up in. */
  private record Read(String path, Manifests manifests) {}

  private final RepoTree tree;

  /** A ConfigMap or Secret with the file it stands in. */
  private record Store(Read read, Manifest object) {}

  private final Map<String, List<Store>> stores = new HashMap<>();
  private int files;

  KubernetesDeployments(RepoTree tree) {
    this.tree = tree;
  }

  int files() {
    return files;
  }

  /** The containers described in those of these files that are manifests. */
  List<Deployment> of(List<String> paths) {
    List<Read> all = new ArrayList<>();
    List<Deployment> deployments = new ArrayList<>();
    for (String path : paths) {
      if (tree.text(path) instanceof Sight.Known<SourceText>(SourceText text)
          && text.text().contains("apiVersion:")) {
        switch (KubernetesReader.read(text.text().getBytes(StandardCharsets.UTF_8))) {
          case Parsed.Ok<Manifests> ok -> all.add(new Read(path, ok.value()));
          case Parsed.Broken<Manifests> broken -> {
            if (text.text().contains("containers:")) {
              deployments.add(unread(path, broken.first()));
            }
          }
        }
      }
    }
    for (Read read : all) {
      for (Manifest object : read.manifests().objects()) {
        if (!object.data().isEmpty()) {
          String key = object.kind() + " " + name(object.name());
          stores.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Store(read, object));
        }
      }
    }
    for (Read read : all) {
      for (Manifest object : read.manifests().objects()) {
        for (Manifest.Container container : object.containers()) {
          deployments.add(deployment(read, object, container));
        }
      }
    }
    files = deployments.isEmpty() ? 0 : all.size();
    return deployments;
  }

  private static Deployment unread(String path, Diagnostic first) {
    String why = path + ":" + first.line() + " could not be read: " + first.message();
    Gap gap = new Gap(why, REMEDY);
    return new Deployment(path, true, List.of(), List.of(), List.of(gap), Place.file(path));
  }

  private Deployment deployment(Read read, Manifest object, Manifest.Container container) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    List<Gap> gaps = new ArrayList<>();
    for (Manifest.Source source : container.envFrom()) {
      all(read, object, source, variables, gaps);
    }
    for (Manifest.Variable variable : container.env()) {
      variables.put(variable.name(), variable(read, object, variable, variables));
    }
    YamlScalar image = container.image();
    String name = read.path() + ": " + name(object.name()) + "/" + name(container.name());
    return new Deployment(
        name,
        image == null || !Images.beside(image.text()),
        Fallbacks.withFiles(SharedLines.covered(variables.values())),
        List.of(),
        gaps,
        Source.place(read.path(), container.node().span()));
  }

  private void all(
      Read read,
      Manifest object,
      Manifest.Source source,
      Map<String, Variable> variables,
      List<Gap> gaps) {
    Store store = store(read, object, source);
    if (store == null) {
      String key = key(source);
      gaps.add(new Gap("the " + key + " brings variables that are not listed here", REMEDY));
      return;
    }
    for (Manifest.Data data : store.object().data()) {
      String name = source.prefix() + data.key();
      variables.put(name, stored(store.read(), name, data));
    }
  }

  /**
   * The ConfigMap or Secret a workload means: of its namespace, and of several the one in its
   * folder; null when there is none or it cannot be told which.
   */
  private @Nullable Store store(Read read, Manifest object, Manifest.Source source) {
    List<Store> candidates = new ArrayList<>();
    List<Store> near = new ArrayList<>();
    String namespace = namespace(object);
    for (Store store : stores.getOrDefault(key(source), List.of())) {
      String other = namespace(store.object());
      if (namespace.isEmpty() || other.isEmpty() || namespace.equals(other)) {
        candidates.add(store);
        if (folder(store.read()).equals(folder(read))) {
          near.add(store);
        }
      }
    }
    List<Store> fitting = near.isEmpty() ? candidates : near;
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  private static String namespace(Manifest object) {
    return object
        .node()
        .mapping("metadata")
        .flatMap(metadata -> metadata.scalar("namespace"))
        .map(YamlScalar::text)
        .orElse("");
  }

  private static String folder(Read read) {
    return read.path().substring(0, read.path().lastIndexOf('/') + 1);
  }

  private Variable variable(
      Read read, Manifest object, Manifest.Variable variable, Map<String, Variable> before) {
    Manifest.Source from = variable.from();
    if (from == null) {
      YamlScalar value = variable.value();
      return value == null
          ? made(read, variable.name(), new Value.Literal(""), variable.nameSpan(), false)
          : written(read, variable.name(), value, before);
    }
    Store store = store(read, object, from);
    for (Manifest.Data data : store == null ? List.<Manifest.Data>of() : store.object().data()) {
      if (store != null && data.key().equals(from.key())) {
        return stored(store.read(), variable.name(), data);
      }
    }
    return made(read, variable.name(), elsewhere(variable.name(), from), from.span(), false);
  }

  private static Value elsewhere(String name, Manifest.Source from) {
    return switch (from.kind()) {
      case SECRET ->
          new Value.Unresolved(
              Value.Whence.SECRET_STORE, name + " is kept in a Secret of the cluster", null);
      case CONFIG_MAP ->
          new Value.Unresolved(
              from.optional() ? Value.Whence.ELSEWHERE : Value.Whence.PROMISED,
              name + " is kept in a ConfigMap that is not here",
              null);
      case POD ->
          new Value.Unresolved(Value.Whence.PROMISED, name + " is a field of the pod", null);
    };
  }

  private static Variable written(
      Read read, String name, YamlScalar value, Map<String, Variable> before) {
    if (!value.text().contains("$(")) {
      return made(read, name, Fallbacks.manifest(name, value.text()), value.span(), true);
    }
    PodReferences references = PodReferences.read(name, value.text(), before);
    Variable made = made(read, name, references.value(), value.span(), true);
    return new Variable(
        name, made.value(), made.carrier(), made.place(), made.excerpt(), references.written());
  }

  private static Variable stored(Read read, String name, Manifest.Data data) {
    return made(read, name, Fallbacks.manifest(name, data.value()), data.valueSpan(), true);
  }

  private static Variable made(Read read, String name, Value value, Span span, boolean covered) {
    SourceText source = read.manifests().file().source();
    return new Variable(
        name,
        value,
        Carrier.DESCRIPTION,
        Source.place(read.path(), span),
        covered ? Source.maskedExcerpt(source, span) : Source.excerpt(source, span));
  }

  private static String key(Manifest.Source source) {
    String kind = source.kind() == Manifest.Source.Kind.SECRET ? "Secret " : "ConfigMap ";
    return kind + source.object();
  }

  private static String name(@Nullable YamlScalar scalar) {
    return scalar == null ? "-" : scalar.text();
  }
}
