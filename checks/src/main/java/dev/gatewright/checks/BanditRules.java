package dev.gatewright.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether bandit still looks for anything under its options or settings. */
public final class BanditRules {
  /** Tests that every version of the last years has; the one on {@code assert} says nothing. */
  private static final Set<String> TESTS = tests();

  private static final Set<String> WHOLE =
      Set.of(".", "./", "*", "**", "./*", "./**", "/", "*/*", "**/*", "/*", "*.py", "**/*.py");

  private BanditRules() {}

  private static Set<String> tests() {
    Set<String> tests = new HashSet<>();
    add(tests, 102, 108, Set.of());
    add(tests, 110, 113, Set.of(111));
    add(tests, 201, 201, Set.of());
    add(tests, 301, 324, Set.of(309, 320, 322));
    add(tests, 401, 413, Set.of());
    add(tests, 501, 509, Set.of());
    add(tests, 601, 611, Set.of());
    add(tests, 701, 703, Set.of());
    return Set.copyOf(tests);
  }

  private static void add(Set<String> tests, int first, int last, Set<Integer> gone) {
    for (int id = first; id <= last; id++) {
      if (!gone.contains(id)) {
        tests.add("B" + id);
      }
    }
  }

  /**
   * Whether nothing is left to look for.
   *
   * @param skipped tests that are left out
   * @param chosen the tests that alone are run; empty for all
   * @param excluded paths that are left out
   */
  public static boolean leaveNothing(
      List<String> skipped, List<String> chosen, List<String> excluded) {
    if (excluded.stream().anyMatch(BanditRules::isWhole)) {
      return true;
    }
    Set<String> left = new HashSet<>(TESTS);
    if (!chosen.isEmpty()) {
      left = new HashSet<>();
      for (String one : chosen) {
        left.add(one.strip().toUpperCase(Locale.ROOT));
      }
      left.remove("B101");
      left.remove("ASSERT_USED");
    }
    for (String one : skipped) {
      left.remove(one.strip().toUpperCase(Locale.ROOT));
    }
    return left.isEmpty();
  }

  private static boolean isWhole(String path) {
    return WHOLE.contains(path.strip());
  }

  /** Whether a command of bandit looks for anything, as far as its own words say. */
  static boolean leaveSomething(List<String> rest) {
    return !rest.contains("-h") && !leaveNothing(rest, List.of());
  }

  /**
   * Whether a command of bandit looks for nothing.
   *
   * @param rest its words without the program
   * @param settled paths that its settings leave out
   */
  public static boolean leaveNothing(List<String> rest, List<String> settled) {
    List<String> skipped = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    List<String> excluded = new ArrayList<>(settled);
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      int sign = word.indexOf('=');
      boolean pasted = !word.startsWith("--") && word.length() > 2;
      String option = sign > 0 && !pasted ? word.substring(0, sign) : word;
      option = pasted && word.startsWith("-") ? word.substring(0, 2) : option;
      String next = i + 1 < rest.size() ? rest.get(i + 1) : "";
      String value = pasted ? word.substring(2) : sign > 0 ? word.substring(sign + 1) : next;
      List<String> into =
          switch (option) {
            case "-s", "--skip" -> skipped;
            case "-t", "--tests" -> chosen;
            case "-x", "--exclude" -> excluded;
            default -> null;
          };
      if (into != null) {
        into.addAll(List.of(value.split(",", -1)));
        i += value.equals(next) && !pasted && sign < 0 ? 1 : 0;
      } else if (List.of("-c", "--configfile", "--ini", "-f", "-o", "-b").contains(word)) {
        i++;
      } else if (!word.startsWith("-")) {
        targets.add(bare(word));
      }
    }
    List<String> left = excluded.stream().map(BanditRules::bare).toList();
    boolean all = !targets.isEmpty() && left.containsAll(targets);
    return all || leaveNothing(skipped, chosen, excluded);
  }

  private static String bare(String path) {
    String plain = path.startsWith("./") ? path.substring(2) : path;
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
