package dev.gatewright.cli;

import java.security.SecureRandom;
import java.util.Base64;
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
    return List.of(Flag.valued("name", "NAME", "name of the variable (default: API_KEY)"));
  }

  @Override
  public List<Example> examples() {
    return List.of(new Example("gatewright key new --name JWT_SECRET", "a secret for tokens"));
  }

  @Override
  public int run(Invocation invocation) {
    if (!invocation.arguments().equals(List.of("new"))) {
      throw CommandException.usage("key needs to know what to do", "gatewright key new");
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
}
