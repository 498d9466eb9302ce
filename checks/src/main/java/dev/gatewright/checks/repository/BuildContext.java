package dev.gatewright.checks.repository;

import dev.gatewright.readers.compose.Service;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.compose.ComposeFiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which ignore file holds for a Dockerfile. */
final class BuildContext {
  private BuildContext() {}

  /**
   * The ignore file of a Dockerfile: its own, that of its folder, or that of the root; the root's
   * does not hold where a Compose file says that the folder is the context.
   */
  static @Nullable String ignoreFile(Sights sights, String path) {
    String folder = Paths.folder(path);
    List<String> candidates =
        new ArrayList<>(List.of(path + ".dockerignore", folder + ".dockerignore"));
    if (!contextOfCompose(sights, folder)) {
      candidates.add(".dockerignore");
    }
    if (Paths.name(path).startsWith("containerfile")) {
      // Podman and Buildah look for it first, and build what is called so.
      candidates.add(1, folder + ".containerignore");
    }
    for (String candidate : candidates) {
      if (sights.tree().has(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean contextOfCompose(Sights sights, String folder) {
    for (ComposeFiles.Found found : sights.compose().all()) {
      for (Service service : found.compose().services()) {
        YamlScalar context = context(service.build());
        if (context != null && folder.equals(joined(Paths.folder(found.path()), context.text()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable YamlScalar context(@Nullable YamlNode build) {
    YamlMapping mapping = build == null ? null : build.asMapping();
    if (mapping != null) {
      return mapping.scalar("context").orElse(null);
    }
    return build == null ? null : build.asScalar();
  }

  /** A folder seen from another, with a slash at its end; empty for the root. */
  private static String joined(String base, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (base + relative).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "" : String.join("/", parts) + "/";
  }
}
