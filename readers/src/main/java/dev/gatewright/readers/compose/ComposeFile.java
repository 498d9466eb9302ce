package dev.gatewright.readers.compose;

import dev.gatewright.readers.yaml.YamlFile;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A Docker Compose file: what of it has to do with images, ports and where values come from.
 * Anchors and merge keys are seen through, {@code x-} extensions left out.
 */
public record ComposeFile(YamlFile file, List<Service> services, List<Secret> secrets) {
  /** Copies the lists. */
  public ComposeFile {
    services = List.copyOf(services);
    secrets = List.copyOf(secrets);
  }

  /** The service with this name. */
  public Optional<Service> service(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /** The variables a scalar of this file refers to, with their places. */
  public List<Reference> references(YamlScalar scalar) {
    return scalar.text().indexOf('$') < 0
        ? List.of()
        : Reference.in(scalar.text(), file.map(scalar));
  }
}
