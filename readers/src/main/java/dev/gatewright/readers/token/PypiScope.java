package dev.gatewright.readers.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a package index token may be used for, if it is valid: the sum of its conditions. */
public sealed interface PypiScope {
  /** All projects of a user's account. */
  record User() implements PypiScope {}

  /**
   * Certain projects only.
   *
   * @param names normalised names; empty when the token gives ids only; an empty list when its
   *     conditions leave no project
   * @param ids ids of the index, likewise
   */
  record Projects(Optional<List<String>> names, Optional<List<String>> ids) implements PypiScope {}

  /**
   * The token does not say. It may be good for a whole account, since an index may keep conditions
   * to itself.
   */
  record Unstated() implements PypiScope {}

  /**
   * The scope that some conditions add up to. A project condition makes it that of projects,
   * whatever else there is, since more conditions can only narrow it. A user condition makes it the
   * account's only beside conditions on time: with one that is not understood it is unstated.
   */
  static PypiScope of(List<PypiCaveat> caveats) {
    List<String> names = null;
    List<String> ids = null;
    boolean user = false;
    boolean other = false;
    for (PypiCaveat caveat : caveats) {
      switch (caveat) {
        case PypiCaveat.ProjectNames projects -> names = both(names, projects.names());
        case PypiCaveat.ProjectIds projects -> ids = both(ids, projects.ids());
        case PypiCaveat.User one -> user = true;
        case PypiCaveat.Expiration time -> {}
        case PypiCaveat.Publisher publisher -> other = true;
        case PypiCaveat.Unknown unknown -> other = true;
      }
    }
    if (names != null || ids != null) {
      return new Projects(Optional.ofNullable(names), Optional.ofNullable(ids));
    }
    return user && !other ? new User() : new Unstated();
  }

  private static List<String> both(@Nullable List<String> known, List<String> more) {
    if (known == null) {
      return more;
    }
    List<String> left = new ArrayList<>(known);
    left.retainAll(more);
    return List.copyOf(left);
  }
}
