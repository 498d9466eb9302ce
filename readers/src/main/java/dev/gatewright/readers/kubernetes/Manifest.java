package dev.gatewright.readers.kubernetes;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlMapping;
import dev.gatewright.readers.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One Kubernetes object.
 *
 * @param name {@code metadata.name}; null when it has none
 * @param containers of its pod, init and ephemeral ones included; empty for objects without a pod
 * @param data the entries of a ConfigMap or Secret
 */
public record Manifest(
    String kind,
    @Nullable YamlScalar name,
    YamlMapping node,
    List<Container> containers,
    List<Data> data) {
  /** Copies the lists. */
  public Manifest {
    containers = List.copyOf(containers);
    data = List.copyOf(data);
  }

  /** A container and where its environment comes from. */
  public record Container(
      @Nullable YamlScalar name,
      @Nullable YamlScalar image,
      YamlMapping node,
      List<Variable> env,
      List<Source> envFrom) {
    /** Copies the lists. */
    public Container {
      env = List.copyOf(env);
      envFrom = List.copyOf(envFrom);
    }
  }

  /** A variable: a value written out, or the source it is taken from; neither means empty. */
  public record Variable(
      String name, Span nameSpan, @Nullable YamlScalar value, @Nullable Source from) {}

  /**
   * Where a value, or all values, of an object are taken from.
   *
   * @param object the name of the ConfigMap or Secret; empty for a field of the pod itself
   * @param key the key in it; empty when all of it is taken
   * @param prefix what {@code envFrom} puts before each name
   * @param optional true when the object may be absent
   */
  public record Source(
      Kind kind, String object, String key, String prefix, boolean optional, Span span) {
    /** What is referred to. */
    public enum Kind {
      /** A Secret. */
      SECRET,
      /** A ConfigMap. */
      CONFIG_MAP,
      /** A field or resource of the pod. */
      POD
    }
  }

  /**
   * An entry of a ConfigMap or Secret.
   *
   * @param value the value, decoded when it stood in base64 (as UTF-8, else as ISO 8859-1)
   * @param secret true in a Secret
   * @param encoded true when it stood in base64
   */
  public record Data(
      String key, Span keySpan, String value, Span valueSpan, boolean secret, boolean encoded) {
    /** Shows the key, never the value. */
    @Override
    public String toString() {
      return "Data[" + key + ", " + keySpan + "]";
    }
  }
}
