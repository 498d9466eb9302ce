package dev.gatewright.readers.compose;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlNode;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service; what is absent or of the wrong kind is null or empty.
 *
 * @param secrets the scalar that names each secret it is given
 * @param volumes the volumes as they stand
 */
public record Service(
    String name,
    Span nameSpan,
    YamlMapping node,
    @Nullable YamlScalar image,
    @Nullable YamlNode build,
    List<EnvFile> envFiles,
    List<Variable> environment,
    List<Port> ports,
    List<YamlScalar> secrets,
    List<YamlNode> volumes) {
  /** Copies the lists. */
  public Service {
    envFiles = List.copyOf(envFiles);
    environment = List.copyOf(environment);
    ports = List.copyOf(ports);
    secrets = List.copyOf(secrets);
    volumes = List.copyOf(volumes);
  }

  /** A dotenv file a service reads. */
  public record EnvFile(YamlScalar path, boolean required) {}

  /**
   * A variable of a service.
   *
   * @param value the value as written, variables in it not replaced; null when it comes from
   *     whoever runs Compose
   */
  public record Variable(String name, Span nameSpan, @Nullable String value, Span valueSpan) {
    /** Shows the name, never the value. */
    @Override
    public String toString() {
      return "Variable[" + name + ", " + nameSpan + "]";
    }
  }

  /**
   * A port, each part as written; {@code published} and {@code hostIp} are null where Compose would
   * choose, which for an address means all of them.
   */
  public record Port(
      @Nullable String hostIp, @Nullable String published, String target, Span span) {}
}
