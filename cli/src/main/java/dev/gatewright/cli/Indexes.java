package dev.gatewright.cli;

import dev.gatewright.readers.packaging.KnownIndex;
import dev.gatewright.readers.packaging.ProjectName;
import dev.gatewright.targets.index.IndexAddress;
import dev.gatewright.targets.sight.IndexOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the command line says of package indexes. */
final class Indexes {
  private static final String TRUSTED_ROOT = "GATEWRIGHT_TRUSTED_ROOT";

  private Indexes() {}

  static IndexOptions options(Invocation invocation) {
    String project = invocation.value("pypi").orElse(null);
    if (project != null && !ProjectName.valid(project)) {
      throw CommandException.usage(
          "--pypi must be the name of a project on the index, such as tide-api", null);
    }
    Map<String, String> addresses = new TreeMap<>();
    for (String typed : invocation.values("index")) {
      int equals = typed.indexOf('=');
      // What is behind an address may have a sign of its own.
      boolean named = equals >= 0 && typed.indexOf(':') > equals;
      String index = named ? typed.substring(0, equals) : KnownIndex.PYPI.id();
      if (KnownIndex.named(index).isEmpty()) {
        throw CommandException.usage(
            "--index names no index that is known: " + index, "Indexes: pypi, testpypi");
      }
      String address = named ? typed.substring(equals + 1) : typed;
      // The address is not repeated: it may hold a password.
      if (IndexAddress.of(address) == null) {
        throw CommandException.usage(
            "--index must be an https:// address, without user, query and fragment",
            "http:// is taken for this machine alone.");
      }
      if (addresses.put(index, address) != null) {
        throw CommandException.usage("--index gives two addresses for " + index, null);
      }
    }
    return new IndexOptions(project, addresses, invocation.has("offline"))
        .trusting(trustedRoot(invocation));
  }

  /** A file that says whom to trust, from the command line, else from the environment. */
  private static @Nullable Path trustedRoot(Invocation invocation) {
    String variable = invocation.terminal().environment().getOrDefault(TRUSTED_ROOT, "");
    String typed = invocation.value("trusted-root").orElse(variable.isBlank() ? null : variable);
    if (typed == null) {
      return null;
    }
    Path path = invocation.path(typed).toAbsolutePath().normalize();
    if (!Files.isRegularFile(path)) {
      throw CommandException.usage(
          "No such file: " + typed,
          "--trusted-root, or " + TRUSTED_ROOT + ", names a trusted_root.json of sigstore.");
    }
    return path;
  }
}
