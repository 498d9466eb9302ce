package dev.gatewright.checks;

import dev.gatewright.targets.workflows.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Commands that run inside a container: {@code docker compose run app pytest}. */
final class Containers {
  private static final Set<String> ENGINES = Set.of("docker", "podman", "nerdctl");

  /** Options of {@code run} and {@code exec} that stand alone; every other has a value. */
  private static final Set<String> ALONE =
      Set.of(
          "--rm",
          "-i",
          "-t",
          "-it",
          "-ti",
          "-d",
          "-T",
          "--interactive",
          "--tty",
          "--detach",
          "--init",
          "--no-deps",
          "--build",
          "--privileged",
          "--quiet",
          "-q",
          "--read-only",
          "--no-TTY",
          "--remove-orphans",
          "--service-ports",
          "--use-aliases",
          "-P",
          "--no-healthcheck");

  /** Images whose own program reads what follows as its arguments. */
  private static final Set<String> PROGRAMS =
      Set.of("osv-scanner", "trivy", "grype", "gitleaks", "trufflehog", "hadolint", "shellcheck");

  private Containers() {}

  /** What runs inside; empty for what is no such command. */
  static List<String> inner(List<String> words) {
    if (words.size() < 3) {
      return List.of();
    }
    String program = CommandLine.program(words.getFirst());
    int at = 1;
    boolean compose = program.equals("docker-compose") || program.equals("podman-compose");
    if (!compose && !ENGINES.contains(program)) {
      return List.of();
    }
    if (!compose && words.get(1).equals("compose")) {
      compose = true;
      at = 2;
    }
    at = compose ? behindOptions(words, at) : at;
    if (at >= words.size() || !List.of("run", "exec").contains(words.get(at))) {
      return List.of();
    }
    int image = behindOptions(words, at + 1);
    if (image >= words.size()) {
      return List.of();
    }
    List<String> inner = new ArrayList<>();
    String own = ownProgram(words.get(image));
    if (!compose && PROGRAMS.contains(own)) {
      inner.add(own);
    }
    inner.addAll(words.subList(image + 1, words.size()));
    return inner;
  }

  private static int behindOptions(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String word = words.get(at);
      at += ALONE.contains(word) || word.indexOf('=') > 0 ? 1 : 2;
    }
    return at;
  }

  /** The last part of an image's name, without tag and digest. */
  private static String ownProgram(String image) {
    String name = image.substring(image.lastIndexOf('/') + 1);
    for (char sign : new char[] {'@', ':'}) {
      int at = name.indexOf(sign);
      name = at < 0 ? name : name.substring(0, at);
    }
    return name.toLowerCase(Locale.ROOT);
  }
}
