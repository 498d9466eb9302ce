package dev.gatewright.secrets.imported;

import dev.gatewright.secrets.allow.AllowRemark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken over from a configuration of gitleaks.
 *
 * @param rules its rules
 * @param excuses its allowlists and disabled rules
 * @param remarks what is wrong with it, and what was not taken over
 */
public record GitleaksConfig(
    ImportedRules rules, ImportedExcuses excuses, List<AllowRemark> remarks) {
  /** The name under which gitleaks looks for it at the root of a directory. */
  public static final String NAME = ".gitleaks.toml";

  public GitleaksConfig {
    remarks = List.copyOf(remarks);
  }

  /** The files that a configuration may build on. */
  public interface Others {
    /** The bytes of a file below the root, or null when there is none or it may not be read. */
    byte @Nullable [] bytes(String path);
  }

  /**
   * Reads a configuration.
   *
   * @param file its path, for places
   * @param others what {@code extend.path} may name
   */
  public static GitleaksConfig read(String file, byte[] bytes, Others others) {
    return new ConfigReader(others).read(file, bytes);
  }
}
