package dev.gatewright.readers.token;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.text.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An API token of the Python Package Index: a macaroon. Its signature cannot be verified without
 * the index, so it says what it is good for if it is valid.
 *
 * @param location the host it says it is for
 * @param identifier the id under which the index knows it
 * @param textForm true for the old form in text packets
 * @param caveats its conditions, in order
 */
public record PypiToken(
    String location, String identifier, boolean textForm, List<PypiCaveat> caveats)
    implements TokenReading {
  /** Which index a token is for. */
  public enum Index {
    /** The Python Package Index. */
    PRODUCTION,
    /** Its test instance. */
    TEST,
    /** Some other index that makes such tokens. */
    OTHER
  }

  /** Copies the caveats. */
  public PypiToken {
    caveats = List.copyOf(caveats);
  }

  @Override
  public String kind() {
    return switch (index()) {
      case PRODUCTION -> "PyPI API token";
      case TEST -> "TestPyPI API token";
      case OTHER -> "package index API token";
    };
  }

  /** The index its location names. */
  public Index index() {
    Host host = new Host(location);
    if (host.equals(KnownIndex.PYPI.host())) {
      return Index.PRODUCTION;
    }
    return host.equals(KnownIndex.TESTPYPI.host()) ? Index.TEST : Index.OTHER;
  }

  /** What it may be used for, if it is valid. */
  public PypiScope scope() {
    return PypiScope.of(caveats);
  }

  /** The earliest time at which one of its conditions ends it. */
  public Optional<Instant> expires() {
    Instant earliest = null;
    for (PypiCaveat caveat : caveats) {
      if (caveat instanceof PypiCaveat.Expiration time
          && (earliest == null || time.expires().isBefore(earliest))) {
        earliest = time.expires();
      }
    }
    return Optional.ofNullable(earliest);
  }

  /** The latest time before which one of its conditions forbids it. */
  public Optional<Instant> notBefore() {
    Instant latest = null;
    for (PypiCaveat caveat : caveats) {
      if (caveat instanceof PypiCaveat.Expiration time
          && (latest == null || time.notBefore().isAfter(latest))) {
        latest = time.notBefore();
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Whether it says that trusted publishing made it. */
  public boolean fromTrustedPublishing() {
    return caveats.stream().anyMatch(PypiCaveat.Publisher.class::isInstance);
  }

  /** Why conditions were not understood, one reason each. */
  public List<String> notUnderstood() {
    return caveats.stream()
        .filter(PypiCaveat.Unknown.class::isInstance)
        .map(caveat -> ((PypiCaveat.Unknown) caveat).reason())
        .toList();
  }
}
