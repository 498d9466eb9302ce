package dev.gatewright.cli;

import dev.gatewright.secrets.allow.FingerprintKey;
import dev.gatewright.targets.secrets.ListFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** {@code gatewright key new}: makes a key nobody can guess. */
final class KeyCommand implements Command {
  private static final int BYTES = 48;

  @Override
  public String name() {
    return "key";
  }

  @Override
  public String summary() {
    return "Make a key: NAME=48 random bytes, URL-safe.";
  }

  @Override
  public String arguments() {
    return "new";
  }

  @Override
  public int maxArguments() {
    return 1;
  }

  @Override
  public List<Flag> flags() {
    return List.of(
        Flag.valued("name", "NAME", "name of the variable (default: API_KEY)"),
        Flag.plain("fingerprint", "write the key that names secrets here, once and for all"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright key new --name JWT_SECRET", "a secret for tokens"),
        new Example(
            "gatewright key new --fingerprint", "so that one secret can be waived; commit it"));
  }

  @Override
  public int run(Invocation invocation) {
    if (!invocation.arguments().equals(List.of("new"))) {
      throw CommandException.usage("key needs to know what to do", "gatewright key new");
    }
    if (invocation.has("fingerprint")) {
      return fingerprint(invocation);
    }
    String name = invocation.value("name").orElse("API_KEY");
    if (name.isEmpty()) {
      throw CommandException.usage("Not a variable name: it is empty", null);
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
      if (!plain || (i == 0 && Character.isDigit(c))) {
        throw CommandException.usage("Not a variable name: " + name, null);
      }
    }
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    invocation.print(
        name + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
    return ExitCode.OPEN;
  }

  /** Writes the key of fingerprints; one that is there stays, since waivers hang on it. */
  private static int fingerprint(Invocation invocation) {
    Path folder = invocation.path(".gatewright");
    Path file = invocation.path(ListFiles.KEY_FILE);
    byte[] key = new byte[FingerprintKey.MIN_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(folder);
      }
      String line = HexFormat.of().formatHex(key) + "\n";
      Files.writeString(file, line, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.usage(
          "It is there already and stays as it is: " + ListFiles.KEY_FILE,
          "Waivers of findings name secrets under this key; another one would end them all.");
    } catch (IOException e) {
      throw CommandException.broken(
          ListFiles.KEY_FILE + " could not be written: " + Output.reason(e), null);
    }
    invocation.print("Written: " + ListFiles.KEY_FILE + "\n");
    invocation.tell("Commit it: whoever searches here needs it to know a waived secret again.");
    return ExitCode.OPEN;
  }
}
