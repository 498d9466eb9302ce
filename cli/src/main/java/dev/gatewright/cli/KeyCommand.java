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
import java.util.Set;

/** {@code gatewright key}: makes a key nobody can guess, or says what a token says of itself. */
final class KeyCommand implements Command {
  private static final int BYTES = 48;
  private static final Set<String> MAKING = Set.of("name", "fingerprint", "register", "record");

  /** More than anybody types: what is too much may be a token, and is refused without repeating. */
  private static final int ANY_NUMBER = 10_000;

  @Override
  public String name() {
    return "key";
  }

  @Override
  public String summary() {
    return "Make a key, or read a token's kind, scope and expiry offline, never showing it.";
  }

  @Override
  public String arguments() {
    return "new|inspect";
  }

  @Override
  public int maxArguments() {
    return ANY_NUMBER;
  }

  @Override
  public List<Flag> flags() {
    return List.of(
        Flag.valued("name", "NAME", "new: name of the variable (default: API_KEY)"),
        Flag.plain("register", "new: enter its name and SHA-256 in the record of this directory"),
        Recording.FLAG,
        Flag.plain("fingerprint", "new: write the key that names secrets here, once and for all"),
        Flag.valued("variable", "NAME", "inspect: the token is in this environment variable"),
        Flag.valued("file", "FILE", "inspect: the token is in this file"),
        Flag.valued("at", "INSTANT", "inspect: judge its expiry as of this time"),
        Flag.valued("format", "F", "inspect: text or json"));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("gatewright key new --name JWT_SECRET", "a secret for tokens"),
        new Example(
            "gatewright key new --register >> .env", "so that a check knows it was made here"),
        new Example(
            "gatewright key new --fingerprint", "so that one secret can be waived; commit it"),
        new Example(
            "gatewright key inspect --variable PYPI_TOKEN",
            "what it may upload to; exit 1 when it is garbled, unknown or out of its time"),
        new Example(
            "gatewright key inspect --format json < token.txt",
            "a token on standard input; never as an argument"));
  }

  @Override
  public int run(Invocation invocation) {
    List<String> arguments = invocation.arguments();
    String what = arguments.isEmpty() ? "" : arguments.getFirst();
    if (!what.equals("new") && !what.equals("inspect")) {
      throw CommandException.usage(
          "key needs to know what to do", "gatewright key new, or gatewright key inspect");
    }
    if (arguments.size() > 1) {
      throw what.equals("inspect")
          ? TokenInput.onCommandLine()
          : CommandException.usage("Too many arguments for key new", "See: gatewright key --help");
    }
    for (Flag flag : flags()) {
      boolean making = MAKING.contains(flag.name());
      if (invocation.has(flag.name()) && making != what.equals("new")) {
        throw CommandException.usage("--" + flag.name() + " is not for key " + what, null);
      }
    }
    return what.equals("new") ? make(invocation) : KeyInspection.run(invocation);
  }

  private static int make(Invocation invocation) {
    if (invocation.has("record") && !invocation.has("register")) {
      throw CommandException.usage("--record needs --register: nothing else is entered", null);
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
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (invocation.has("register")) {
      KeyRegister.enter(invocation, name, key, BYTES);
    }
    invocation.print(name + "=" + key + "\n");
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
