package dev.gatewright.targets.declared;

import dev.gatewright.model.DeclaredIndex;
import dev.gatewright.model.DeclaredPublisher;
import dev.gatewright.model.IndexSettings;
import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code index:} of {@code gate.yaml} and the name of the project below {@code targets:}. No
 * address can be written there: what is checked must not say where a run sends requests.
 */
final class IndexSection {
  /** Where workflows of publishers run; the first is meant where nothing is said. */
  private static final List<String> KINDS = List.of("github", "gitlab");

  private final Shape shape;

  IndexSection(Shape shape) {
    this.shape = shape;
  }

  IndexSettings read(@Nullable YamlMapping targets, @Nullable YamlNode node) {
    String project = targets == null ? null : project(targets.get("pypi").orElse(null), "pypi");
    Map<String, DeclaredIndex> indexes = new TreeMap<>();
    YamlMapping section = shape.mapping(node, "index");
    if (section != null) {
      shape.only(section, KnownIndex.PYPI.id(), KnownIndex.TESTPYPI.id());
      for (KnownIndex known : KnownIndex.values()) {
        YamlMapping index = shape.mapping(section.get(known.id()).orElse(null), known.id());
        if (index != null) {
          indexes.put(known.id(), index(index));
        }
      }
    }
    return new IndexSettings(project, indexes);
  }

  private DeclaredIndex index(YamlMapping index) {
    shape.only(index, "project", "owners", "maintainers", "organization", "publisher", "releases");
    return new DeclaredIndex(
        project(index.get("project").orElse(null), "project"),
        accounts(index.get("owners").orElse(null), "owners", 1),
        accounts(index.get("maintainers").orElse(null), "maintainers", 0),
        shape.text(index.get("organization").orElse(null), "organization"),
        publisher(shape.mapping(index.get("publisher").orElse(null), "publisher")),
        shape.texts(index.get("releases").orElse(null), "releases"),
        shape.place(index));
  }

  private @Nullable String project(@Nullable YamlNode node, String what) {
    String name = shape.text(node, what);
    if (name == null || node == null || ProjectName.valid(name)) {
      return name;
    }
    shape.wrong(
        node.span(), what + " must be the name of a project on the index, such as tide-api");
    return null;
  }

  /**
   * A list that says something even when it is empty, so that a blank key must not stand for it.
   */
  private @Nullable List<String> accounts(@Nullable YamlNode node, String what, int fewest) {
    if (node == null) {
      return null;
    }
    YamlSequence list = node.asSequence();
    if (list == null || list.items().size() < fewest) {
      String empty = fewest == 0 ? "; write [] when there are none" : " with at least one account";
      shape.wrong(node.span(), what + " must be a list" + empty);
      return null;
    }
    List<String> accounts = new ArrayList<>();
    for (YamlNode item : list.items()) {
      String account = shape.text(item, "each of " + what);
      if (account != null) {
        accounts.add(account);
      }
    }
    return accounts;
  }

  private @Nullable DeclaredPublisher publisher(@Nullable YamlMapping publisher) {
    if (publisher == null) {
      return null;
    }
    shape.only(publisher, "kind", "repository", "workflow", "environment");
    YamlNode kindNode = publisher.get("kind").orElse(null);
    String kind = shape.text(kindNode, "kind");
    if (kind != null && kindNode != null && !KINDS.contains(kind)) {
      shape.wrong(kindNode.span(), "kind must be github or gitlab");
    }
    String repository = shape.required(publisher, "repository", "publisher");
    String workflow = shape.required(publisher, "workflow", "publisher");
    String environment = shape.text(publisher.get("environment").orElse(null), "environment");
    if (repository != null && !repository(repository)) {
      shape.wrong(
          publisher.get("repository").orElse(publisher).span(),
          "repository must be OWNER/NAME, such as tides/tide-api");
      return null;
    }
    return repository == null || workflow == null
        ? null
        : new DeclaredPublisher(
            kind == null ? KINDS.getFirst() : kind,
            repository,
            workflow,
            environment,
            shape.place(publisher));
  }

  /** Letters, digits, dots, dashes and underscores, in two parts or more. */
  private static boolean repository(String text) {
    List<String> parts = List.of(text.split("/", -1));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "/._-".indexOf(c) < 0) {
        return false;
      }
    }
    return parts.size() > 1 && !parts.contains("");
  }
}
