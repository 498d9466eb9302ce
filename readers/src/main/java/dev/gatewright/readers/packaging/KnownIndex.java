package dev.gatewright.readers.packaging;

import dev.gatewright.readers.text.Host;
import java.util.Optional;

/**
 * The package indexes of Python that everybody knows. Their hosts are built from labels here and
 * nowhere else.
 */
public enum KnownIndex {
  /** The Python Package Index. */
  PYPI("pypi", Host.of("pypi", "org"), Host.of("upload", "pypi", "org")),
  /** Its test instance, which takes uploads under its own name. */
  TESTPYPI("testpypi", Host.of("test", "pypi", "org"), Host.of("test", "pypi", "org"));

  private final String id;
  private final String host;
  private final String uploads;

  KnownIndex(String id, Host host, Host uploads) {
    this.id = id;
    this.host = host.name();
    this.uploads = uploads.name();
  }

  /** What people call it in declarations and parameters. */
  public String id() {
    return id;
  }

  /** Where it is read, and what its tokens are for. */
  public Host host() {
    return new Host(host);
  }

  /** Where it takes uploads. */
  public Host uploads() {
    return new Host(uploads);
  }

  /** The index that people call so. */
  public static Optional<KnownIndex> named(String id) {
    for (KnownIndex index : values()) {
      if (index.id.equals(id)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /** The index that is read at a host, or takes uploads there. */
  public static Optional<KnownIndex> at(Host host) {
    for (KnownIndex index : values()) {
      if (index.host().equals(host) || index.uploads().equals(host)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }
}
