package dev.gatewright.targets.publishing;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.text.Host;
import java.util.Optional;

/**
 * The index that something is uploaded to.
 *
 * @param shown how it is named where it is chosen; for one that is not decided why not
 */
public record Target(Kind kind, String shown) {
  /** Which index it is. */
  public enum Kind {
    /** The index everybody installs from. */
    PRODUCTION,
    /** The index for trying out. */
    TEST,
    /** Another one. */
    OTHER,
    /** It cannot be told before a run. */
    UNDECIDED
  }

  static final Target DEFAULT = new Target(Kind.PRODUCTION, "the default index");

  static Target undecided(String why) {
    return new Target(Kind.UNDECIDED, why);
  }

  /** The index at a URL; the default one when there is none. */
  static Target at(Term url) {
    String text = url.text().strip();
    if (text.isEmpty()) {
      return DEFAULT;
    }
    Optional<Host> host = Host.ofUrl(text);
    if (host.isEmpty() || !Term.of(host.get().name()).isKnown()) {
      return undecided(url.shown());
    }
    Optional<KnownIndex> known = KnownIndex.at(host.get());
    if (known.isEmpty()) {
      return new Target(Kind.OTHER, url.shown());
    }
    return of(known.get());
  }

  static Target of(KnownIndex index) {
    return switch (index) {
      case PYPI -> new Target(Kind.PRODUCTION, "the index");
      case TESTPYPI -> new Target(Kind.TEST, "the test index");
    };
  }

  /** The index as a sentence names it. */
  public String name() {
    return switch (kind) {
      case PRODUCTION -> "PyPI";
      case TEST -> "TestPyPI";
      case OTHER -> "another index";
      case UNDECIDED -> "an index only the run knows";
    };
  }
}
