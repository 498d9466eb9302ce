package dev.gatewright.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a repository expects of its project on one package index.
 *
 * @param project what the project is called on this index alone; null when it has no name of its
 *     own there
 * @param owners accounts with the owner role; null when they are not declared
 * @param maintainers accounts with the maintainer role, empty when there are to be none; null when
 *     they are not declared
 * @param organization the organisation that owns it there; null when none does
 * @param publisher who makes its releases; null when that is not declared
 * @param releases manifests of what was released: files, or folders that hold nothing else
 * @param place where it is declared
 */
public record DeclaredIndex(
    @Nullable String project,
    @Nullable List<String> owners,
    @Nullable List<String> maintainers,
    @Nullable String organization,
    @Nullable DeclaredPublisher publisher,
    List<String> releases,
    Place place) {
  public DeclaredIndex {
    owners = owners == null ? null : List.copyOf(owners);
    maintainers = maintainers == null ? null : List.copyOf(maintainers);
    releases = List.copyOf(releases);
  }
}
