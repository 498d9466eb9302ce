package dev.gatewright.cli;

import java.util.List;

/** {@code gatewright version}. */
final class VersionCommand implements Command {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public String summary() {
    return "Print the version (also: --version).";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public int maxArguments() {
    return 0;
  }

  @Override
  public List<Flag> flags() {
    return List.of();
  }

  @Override
  public List<Example> examples() {
    return List.of();
  }

  @Override
  public int run(Invocation invocation) {
    invocation.print("gatewright " + Main.version() + "\n");
    return ExitCode.OPEN;
  }
}
