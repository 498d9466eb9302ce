package dev.gatewright.readers.kubernetes;

import dev.gatewright.readers.yaml.YamlFile;
import java.util.List;

/** The Kubernetes objects of a file, those inside a {@code List} included. */
public record Manifests(YamlFile file, List<Manifest> objects) {
  /** Copies the objects. */
  public Manifests {
    objects = List.copyOf(objects);
  }
}
