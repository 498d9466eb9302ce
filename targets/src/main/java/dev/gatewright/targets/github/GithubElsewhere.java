package dev.gatewright.targets.github;

import dev.gatewright.readers.text.Visible;
import dev.gatewright.targets.github.PinQuery.Found;
import dev.gatewright.targets.sight.Lazy;
import dev.gatewright.targets.sight.Sight;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub tells of other repositories than the one that is judged: those that actions come
 * from. The same host is asked, and none other, whatever host an action is of.
 */
public final class GithubElsewhere {
  /** How many pins may be asked for: each takes a request, and three when it is old. */
  private static final int MOST = 90;

  /** GitHub gives nobody in particular 60 answers an hour, and others are needed too. */
  private static final int MOST_WITHOUT_TOKEN = 12;

  private static final String COMMITS = "/commits/";
  private static final String TAGS = "tags/";

  private final GithubTalk talk;
  private final boolean token;
  private final boolean open;

  /** Repositories of which a commit was shown, so that they are there and may be read. */
  private final Set<String> shown = ConcurrentHashMap.newKeySet();

  /** What one query tells of many pins; empty until somebody asks for many. */
  private final AtomicReference<@Nullable Lazy<Map<Pin, Found>>> many = new AtomicReference<>();

  private final @Nullable PinQuery query;

  GithubElsewhere(GithubTalk talk, @Nullable PinQuery query, GithubOptions options) {
    this.talk = talk;
    this.query = query;
    this.token = options.token() != null;
    this.open = options.api().equals(GithubOptions.PUBLIC_API);
  }

  GithubTalk talk() {
    return talk;
  }

  /** How many pins may be asked for in a run. */
  public int most() {
    return token ? MOST : MOST_WITHOUT_TOKEN;
  }

  /** Asks for the commits of pins together, before somebody asks one by one. */
  public void commitsAhead(Collection<Pin> pins) {
    PinQuery one = query;
    if (one == null || !one.worth(pins.size())) {
      pins.forEach(this::commitAhead);
      return;
    }
    List<Pin> all = List.copyOf(pins);
    Lazy<Map<Pin, Found>> asked = new Lazy<>(() -> one.ask(all));
    if (many.compareAndSet(null, asked)) {
      talk.start(
          () -> {
            Map<Pin, Found> found = asked.get();
            all.stream().filter(pin -> !found.containsKey(pin)).forEach(this::commitAhead);
          });
    }
  }

  private void commitAhead(Pin pin) {
    talk.ahead(commitOf(pin.repository(), pin.reference()));
  }

  /** What a query of many told of a pin; null where none did. */
  private @Nullable Found found(Pin pin) {
    Lazy<Map<Pin, Found>> asked = many.get();
    return asked == null ? null : asked.get().get(pin);
  }

  /** What a query of many told of a repository; null where none did. */
  private @Nullable Found found(String repository) {
    Lazy<Map<Pin, Found>> asked = many.get();
    if (asked != null) {
      for (Map.Entry<Pin, Found> one : asked.get().entrySet()) {
        if (one.getKey().repository().equals(repository) && one.getValue().told()) {
          return one.getValue();
        }
      }
    }
    return null;
  }

  /** Asks for the latest releases of repositories together. */
  public void releasesAhead(Collection<String> repositories) {
    for (String one : new LinkedHashSet<>(repositories)) {
      if (found(one) == null) {
        talk.ahead(releaseOf(one));
      }
    }
  }

  /** The commit that a pin names today. */
  public Sight<GithubCommit> commit(Pin pin) {
    Found found = found(pin);
    if (found == null) {
      return commit(pin.repository(), pin.reference());
    }
    shown.add(pin.repository());
    return talk.known(commitOf(pin.repository(), pin.reference()), found.commit());
  }

  /** The commit of a release. */
  public Sight<GithubCommit> commit(String repository, GithubRelease release) {
    GithubCommit known = released(repository, release);
    return known == null
        ? commit(repository, TAGS + release.tag())
        : talk.known(commitOf(repository, TAGS + release.tag()), known);
  }

  /** Asks for the commit of a release, without waiting. */
  public void commitAhead(String repository, GithubRelease release) {
    if (released(repository, release) == null) {
      talk.ahead(commitOf(repository, TAGS + release.tag()));
    }
  }

  /** The commit of a release, as a query of many told it; null where none did. */
  private @Nullable GithubCommit released(String repository, GithubRelease release) {
    Found found = found(repository);
    return found != null && release.equals(found.release()) ? found.released() : null;
  }

  private Sight<GithubCommit> commit(String repository, String reference) {
    Part.Item item = commitOf(repository, reference);
    // One page: what else there is are the files of the commit.
    Told told = talk.page(item);
    if (told instanceof Told.Refused refused) {
      return hidden(item, refused);
    }
    Sight<GithubCommit> commit = talk.read(item, told, GithubShapes::commit);
    if (commit instanceof Sight.Known<GithubCommit>(GithubCommit known)) {
      if (Pin.isCommit(reference) && !known.id().equalsIgnoreCase(reference)) {
        return talk.unseen(
            item, "GitHub answered with another commit than " + item.words(), "Run again.");
      }
      shown.add(repository);
    }
    return commit;
  }

  /**
   * The latest release of a repository; empty when it has published none. That is known only where
   * a commit of the repository was shown, which takes the same right.
   */
  public Sight<Optional<GithubRelease>> latestRelease(String repository) {
    Part.Item item = releaseOf(repository);
    Found found = found(repository);
    if (found != null) {
      return talk.known(item, Optional.ofNullable(found.release()));
    }
    return switch (talk.page(item)) {
      case Told.Refused refused when refused.status() == 404 && shown.contains(repository) ->
          talk.known(item, Optional.empty());
      case Told.Refused refused -> hidden(item, refused);
      case Told told ->
          talk.read(
              item,
              told,
              json -> {
                GithubRelease release = GithubShapes.release(json);
                return release == null ? null : Optional.of(release);
              });
    };
  }

  private <T> Sight<T> hidden(Part.Item item, Told.Refused refused) {
    String message = refused.message().isEmpty() ? "" : ": " + refused.message();
    String why = "GitHub does not show " + item.words() + " (" + refused.status() + message + ")";
    String remedy =
        open
            ? "Look at the name; if the repository is private, a token must be let in to read it."
            : "Look at the name; an Enterprise server does not show what is at github.com, so let a"
                + " person look there.";
    return talk.unseen(item, why, remedy);
  }

  private static Part.Item commitOf(String repository, String reference) {
    // The files of a commit come in pages; of no use here, so as few as may be.
    return new Part.Item(
        "/" + repository + COMMITS + GitHub.encoded(reference) + "?per_page=1",
        "the commit " + Visible.of(reference, 60) + " of " + Visible.of(repository, 60),
        "Contents: read");
  }

  private static Part.Item releaseOf(String repository) {
    return new Part.Item(
        "/" + repository + "/releases/latest",
        "the latest release of " + Visible.of(repository, 60),
        "Contents: read");
  }
}
