package dev.gatewright.readers.token;

import java.time.Instant;
import java.util.List;

/**
 * One condition of a package index token. All conditions of a token must hold at once, so each one
 * can only narrow what the others leave.
 */
public sealed interface PypiCaveat {
  /** Good in a stretch of time only (tag 0). */
  record Expiration(Instant expires, Instant notBefore) implements PypiCaveat {}

  /** Good for projects with these normalised names only (tag 1). */
  record ProjectNames(List<String> names) implements PypiCaveat {
    /** Copies the names. */
    public ProjectNames {
      names = List.copyOf(names);
    }
  }

  /** Good for projects with these ids of the index only (tag 2). */
  record ProjectIds(List<String> ids) implements PypiCaveat {
    /** Copies the ids. */
    public ProjectIds {
      ids = List.copyOf(ids);
    }
  }

  /** Good in the hands of one user only (tag 3), or, in the oldest form, of the user it is of. */
  record User() implements PypiCaveat {}

  /** Made by trusted publishing, and good for that publisher only (tag 4). */
  record Publisher(String id) implements PypiCaveat {}

  /** A condition not understood here; the index may refuse the token for it. */
  record Unknown(String reason) implements PypiCaveat {}
}
