package dev.gatewright.targets.index;

import dev.gatewright.readers.json.JsonValue;
import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.web.WebClient;
import dev.gatewright.targets.web.WebKeeping;
import dev.gatewright.targets.web.WebOptions;
import dev.gatewright.targets.web.WebReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A project on one package index: what the index tells everybody, asked for once. */
public final class IndexProject {
  private static final String LISTING = "application/vnd.pypi.simple.v1+json";
  private static final String PROVENANCE = "application/vnd.pypi.integrity.v1+json";
  private static final String ANY = "application/json";

  private final String index;
  private final String project;
  private final IndexAddress address;
  private final WebKeeping keeping;
  private final Lazy<First> first;
  private final Map<String, Sight<Provenance>> provenances = new LinkedHashMap<>();

  IndexProject(String index, String project, IndexAddress address, WebKeeping keeping) {
    this.index = index;
    this.project = project;
    this.address = address;
    this.keeping = keeping;
    this.first = new Lazy<>(this::ask);
  }

  /** What is asked for at the beginning, in one go. */
  private record First(Sight<Listing> listing, Sight<Ownership> ownership) {}

  /** The name of the index, such as {@code pypi}. */
  public String index() {
    return index;
  }

  /** The project's normalised name there. */
  public String project() {
    return project;
  }

  /** All its files. */
  public Sight<Listing> listing() {
    return first.get().listing();
  }

  /** Who has a role in it. */
  public Sight<Ownership> ownership() {
    return first.get().ownership();
  }

  /** Whether the index was asked anything. */
  public boolean asked() {
    return first.made();
  }

  /** Where the index says files come from, by their names; those that were attested. */
  public synchronized Map<String, Sight<Provenance>> provenances(List<IndexFile> files) {
    Map<String, Callable<Sight<Provenance>>> askers = new LinkedHashMap<>();
    try (WebClient client = client()) {
      for (IndexFile file : files) {
        if (file.provenance() != null && !provenances.containsKey(file.name())) {
          String at = file.provenance();
          askers.put(file.name(), () -> provenance(client, file.name(), at));
        }
      }
      provenances.putAll(client.together(askers));
    }
    return Map.copyOf(provenances);
  }

  private First ask() {
    Map<String, Callable<Sight<JsonValue>>> askers = new LinkedHashMap<>();
    try (WebClient client = client()) {
      String listed = address.simple() + "/" + project + "/";
      askers.put(LISTING, () -> json(client, listed, LISTING, "the project " + project));
      String told = address.base() + "/pypi/" + project + "/json";
      askers.put(ANY, () -> json(client, told, ANY, "who has a role in " + project));
      Map<String, Sight<JsonValue>> answers = client.together(askers);
      return new First(
          then(answers.get(LISTING), root -> ListingReader.read(root, project)),
          then(answers.get(ANY), root -> OwnershipReader.read(root, project)));
    }
  }

  private Sight<Provenance> provenance(WebClient client, String file, String at) {
    String target = client.below(at).orElse(null);
    return target == null
        ? Sight.unseen(
            "The provenance of " + shown(file) + " is kept at another host, which is not asked",
            "Ask for it at the index that keeps it: --index.")
        : then(
            json(client, target, PROVENANCE, "the provenance of " + shown(file)),
            ProvenanceReader::read);
  }

  /** The JSON of an answer; anything but 200 says nothing that could be judged. */
  private Sight<JsonValue> json(WebClient client, String target, String form, String what) {
    return switch (client.get(target, Map.of("Accept", form, "User-Agent", "Gatewright"))) {
      case Sight.Unseen<WebReply> unseen -> unseen.as();
      case Sight.Known<WebReply>(WebReply reply) ->
          reply.status() == 200 ? reply.json() : refused(reply.status(), what);
    };
  }

  private Sight<JsonValue> refused(int status, String what) {
    String where = "The index " + index + " (" + address.origin().getHost() + ") ";
    return switch (status) {
      case 404 ->
          Sight.unseen(
              where + "does not know " + what + ", or does not tell it (404)",
              "See whether the project is called so there: --pypi, or project: below index: in"
                  + " .gatewright/gate.yaml.");
      case 301, 302, 303, 307, 308 ->
          Sight.unseen(
              where + "sends whoever asks for " + what + " on, which is followed once and not away",
              "Name the index by the address at which it answers: --index.");
      default ->
          Sight.unseen(
              where + "answered " + status + " when asked for " + what,
              "Run again later, or ask whoever runs the index.");
    };
  }

  private static <T> Sight<T> then(
      @Nullable Sight<JsonValue> json, Function<JsonValue, Sight<T>> reader) {
    return switch (json) {
      case Sight.Known<JsonValue>(JsonValue root) -> reader.apply(root);
      case Sight.Unseen<JsonValue> unseen -> unseen.as();
      case null -> throw new IllegalStateException("An answer was lost");
    };
  }

  private WebClient client() {
    return new WebClient(WebOptions.of(address.origin()).with(keeping));
  }

  private static String shown(String file) {
    return Visible.of(file, 120);
  }
}
