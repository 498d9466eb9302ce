package dev.gatewright.targets.outputs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds addresses of e-mail in text; those that belong to nobody are left out. */
public final class EmailAddresses {
  private static final int LONGEST = 254;
  private static final String LOCAL = "._%+-";
  private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost");

  /** Endings of files, where {@code package@file.js} is no address. */
  private static final Set<String> FILES =
      Set.of("js", "ts", "mjs", "tsx", "json", "yml", "yaml", "toml", "txt", "lock", "whl", "zip");

  /** Names that belong to a machine. */
  private static final Set<String> MACHINES = Set.of("git", "runner", "root", "postgres");

  private EmailAddresses() {}

  /** The addresses in the first so many bytes, in lower case. */
  public static Set<String> in(byte[] bytes, int length) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at < length; at++) {
      if (bytes[at] == '@') {
        int from = at;
        while (from > 0 && at - from < LONGEST && local(bytes[from - 1])) {
          from--;
        }
        int to = at + 1;
        while (to < length && to - at < LONGEST && host(bytes[to])) {
          to++;
        }
        while (to > at + 1 && !alphanumeric(bytes[to - 1])) {
          to--;
        }
        String address =
            new String(bytes, from, to - from, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (from < at && somebody(address)) {
          found.add(address);
        }
      }
    }
    return found;
  }

  /** An address told without giving it away: its first letter and its host. */
  public static String masked(String address) {
    return address.charAt(0) + "…" + address.substring(address.indexOf('@'));
  }

  /** Whether it may be a person's: with a domain that exists, and no robot's. */
  private static boolean somebody(String address) {
    String local = address.substring(0, address.indexOf('@'));
    String host = address.substring(address.indexOf('@') + 1);
    int dot = host.lastIndexOf('.');
    String top = dot < 0 ? "" : host.substring(dot + 1);
    boolean word =
        top.length() >= 2
            && !FILES.contains(top)
            && top.chars().allMatch(c -> c >= 'a' && c <= 'z');
    String domain = dot < 0 ? "" : host.substring(0, dot);
    boolean reserved =
        RESERVED.contains(top) || domain.equals("example") || domain.endsWith(".example");
    boolean robot =
        local.contains("noreply")
            || local.contains("no-reply")
            || MACHINES.contains(local)
            || local.contains("bot")
            || host.contains("noreply");
    return word
        && !domain.isEmpty()
        && !host.contains("..")
        && !reserved
        && !robot
        && alphanumeric((byte) local.charAt(0));
  }

  private static boolean local(byte b) {
    return alphanumeric(b) || LOCAL.indexOf(b) >= 0;
  }

  private static boolean host(byte b) {
    return alphanumeric(b) || b == '.' || b == '-';
  }

  private static boolean alphanumeric(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
  }
}
