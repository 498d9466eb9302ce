package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/**
 * What no file may say: hosts of package registries, places of one machine, tokens that may live.
 */
final class WordsTest {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final List<String> REGISTRIES =
      List.of(
          host("pypi", "org"),
          host("pypi", "io"),
          host("pythonhosted", "org"),
          host("npmjs", "org"),
          host("npmjs", "com"),
          host("registry", "yarnpkg", "com"),
          host("repo", "maven", "apache", "org"),
          host("repo1", "maven", "org"),
          host("central", "sonatype", "com"),
          host("oss", "sonatype", "org"),
          host("proxy", "golang", "org"),
          host("sum", "golang", "org"),
          host("crates", "io"),
          host("rubygems", "org"),
          host("deb", "debian", "org"),
          host("ftp", "debian", "org"));

  private static final Pattern HOME =
      Pattern.compile(
          "(?:/(?:home|Users)/[a-z][a-z0-9._-]{1,30}/|/roo" + "t/|C:\\\\\\\\?Users\\\\)");

  /** Homes inside a container or a runner, which belong to no person and no machine of ours. */
  private static final List<String> NOBODYS_HOMES =
      List.of(
          "/home/runner/",
          "/home/app/",
          "/roo" + "t/.cache/",
          "/roo" + "t/.ssh/",
          "/roo" + "t/.docker/");

  /** Tokens by shape; those with a checksum only when it is right. */
  private static final Map<String, Pattern> TOKENS = tokens();

  @Test
  void noFileNamesTheHostOfAPackageRegistry() {
    List<String> wrong = new ArrayList<>();
    for (String file : Repo.files()) {
      String text = latin(file).toLowerCase(Locale.ROOT);
      for (String registry : REGISTRIES) {
        int at = text.indexOf(registry);
        if (at >= 0) {
          wrong.add(place(file, text, at));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFileNamesAPlaceOfOneMachine() {
    String home = System.getProperty("user.home") + "/";
    String here = Repo.ROOT.toAbsolutePath().normalize() + "/";
    List<String> wrong = new ArrayList<>();
    for (String file : Repo.files()) {
      String text = latin(file);
      Matcher found = HOME.matcher(text);
      while (found.find()) {
        String rest = text.substring(found.start());
        if (NOBODYS_HOMES.stream().noneMatch(rest::startsWith)) {
          wrong.add(place(file, text, found.start()));
        }
      }
      if (text.contains(here) || (home.length() > 6 && text.contains(home))) {
        wrong.add(file + ": a path of this machine");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFileHoldsATokenThatMayLive() {
    List<String> wrong = new ArrayList<>();
    for (String file : Repo.files()) {
      String text = latin(file);
      for (Map.Entry<String, Pattern> token : TOKENS.entrySet()) {
        Matcher found = token.getValue().matcher(text);
        while (found.find()) {
          if (mayLive(token.getKey(), found.group())) {
            wrong.add(place(file, text, found.start()) + " " + token.getKey());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theseRulesSeeWhatTheyForbid() {
    String body = "0".repeat(30);
    String live = "gh" + "p_" + body + checksum(body);
    assertThat(TOKENS.get("GitHub").matcher(live).find()).isTrue();
    assertThat(mayLive("GitHub", live)).isTrue();
    assertThat(mayLive("GitHub", "gh" + "p_" + "0".repeat(36))).isFalse();
    assertThat(mayLive("AWS", "AKIA" + "IOSFODNN7EXAMPLE")).isFalse();
    assertThat(mayLive("AWS", "AKIA" + "IOSFODNN7ABCDEFG")).isTrue();
    assertThat(HOME.matcher("/home" + "/mara/project").find()).isTrue();
    assertThat(Repo.files()).hasSizeGreaterThan(400);
  }

  private static Map<String, Pattern> tokens() {
    Map<String, Pattern> tokens = new LinkedHashMap<>();
    tokens.put("GitHub", Pattern.compile("gh[pousr]_[A-Za-z0-9]{36}"));
    tokens.put("GitHub fine-grained", Pattern.compile("github_pat_[A-Za-z0-9]{22}_\\w{59}"));
    tokens.put("npm", Pattern.compile("npm_[A-Za-z0-9]{36}"));
    tokens.put("PyPI", Pattern.compile("pypi-AgE[A-Za-z0-9_-]{60,}"));
    tokens.put("AWS", Pattern.compile("AKIA[A-Z2-7]{16}(?![A-Za-z0-9])"));
    tokens.put("Slack", Pattern.compile("xox[abprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}"));
    tokens.put("Stripe", Pattern.compile("[rs]k_live_[A-Za-z0-9]{24,}"));
    tokens.put("Google", Pattern.compile("AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"));
    tokens.put(
        "private key", Pattern.compile("-----BEGIN [A-Z ]{0,12}PRIVATE KEY-----\\s+\\S{60,}"));
    return tokens;
  }

  private static boolean mayLive(String kind, String token) {
    return switch (kind) {
      case "GitHub", "npm" -> token.endsWith(checksum(token.substring(4, 34)));
      case "AWS" -> !token.endsWith("EXAMPLE");
      default -> true;
    };
  }

  /** Six digits of base 62 over the CRC-32 of the 30 characters before, as GitHub and npm do. */
  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    long rest = crc.getValue();
    for (int i = 0; i < 6; i++) {
      digits.insert(0, DIGITS.charAt((int) (rest % 62)));
      rest /= 62;
    }
    return digits.toString();
  }

  private static String host(String... labels) {
    return String.join(".", labels);
  }

  /** A file byte by byte: a place in it needs no right encoding. */
  private static String latin(String file) {
    try {
      return Files.readString(Repo.ROOT.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(String file, String text, int at) {
    return file + ":" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
  }
}
