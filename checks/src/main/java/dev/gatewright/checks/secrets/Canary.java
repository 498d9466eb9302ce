package dev.gatewright.checks.secrets;

import dev.gatewright.model.Fingerprints;
import dev.gatewright.targets.Sights;
import dev.gatewright.targets.secrets.SecretSighting;
import dev.gatewright.targets.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A token that nobody gave out, planted in texts as people write them and searched for as files
 * are. It is made anew for each instant that is judged, so that no list can know it.
 */
final class Canary {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM = 30;
  private static final int CHECKSUM = 6;
  private static final int GIVEN_AWAY = 5;
  private static final int PAIR_BITS = 7;

  /** A text with the canary in it, and what was found there. */
  record Planted(String path, List<SecretSighting> found) {}

  private final String token;

  Canary(String token) {
    this.token = token;
  }

  /** A canary, and every text it was planted in. */
  record Planting(Canary canary, List<Planted> texts) {}

  /** The canary of a run, planted once for all checks that ask. */
  static Planting planted(Sights sights) {
    return sights.worked(
        Planting.class,
        () -> {
          Canary canary = of(sights);
          return new Planting(canary, canary.plant(sights));
        });
  }

  private static Canary of(Sights sights) {
    StringBuilder random = new StringBuilder(RANDOM);
    for (int i = 0; random.length() < RANDOM; i++) {
      String hex = Fingerprints.of("canary", sights.at().toString(), String.valueOf(i));
      random.append(
          DIGITS.charAt((int) Long.remainderUnsigned(Long.parseUnsignedLong(hex, 16), 62)));
    }
    CRC32 crc = new CRC32();
    crc.update(random.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder sum = new StringBuilder();
    for (long rest = crc.getValue(); sum.length() < CHECKSUM; rest /= 62) {
      sum.insert(0, DIGITS.charAt((int) (rest % 62)));
    }
    return new Canary("ghp_" + random + sum);
  }

  /** Plants it in every surrounding and searches each. */
  private List<Planted> plant(Sights sights) {
    Secrets secrets = sights.secrets();
    String encoded =
        Base64.getEncoder().encodeToString(("user:" + token).getBytes(StandardCharsets.US_ASCII));
    List<Planted> planted = new ArrayList<>();
    planted.add(search(secrets, "src/settings.py", "TOKEN = \"" + token + "\"\n"));
    planted.add(search(secrets, ".github/workflows/release.yml", "env:\n  TOKEN: " + token + "\n"));
    planted.add(search(secrets, ".pypirc", "[pypi]\nusername = x\npassword = " + token + "\n"));
    planted.add(
        search(secrets, "docs/release.md", "Call it with `" + token + "` in the header.\n"));
    planted.add(search(secrets, "deploy/auth.json", "{\"auth\": \"" + encoded + "\"}\n"));
    return planted;
  }

  private static Planted search(Secrets secrets, String path, String text) {
    return new Planted(path, secrets.search(path, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a text gives away more of it than its beginning. */
  boolean isIn(String text) {
    // Most texts have no two neighbours in common with it, which is cheaper to see than each part.
    boolean[] pairs = new boolean[1 << (2 * PAIR_BITS)];
    for (int i = 0; i + 1 < token.length(); i++) {
      pairs[pair(token, i)] = true;
    }
    for (int i = 0; i + GIVEN_AWAY <= text.length(); i++) {
      if (pairs[pair(text, i)] && token.contains(text.substring(i, i + GIVEN_AWAY))) {
        return true;
      }
    }
    return false;
  }

  private static int pair(String text, int at) {
    int mask = (1 << PAIR_BITS) - 1;
    return ((text.charAt(at) & mask) << PAIR_BITS) | (text.charAt(at + 1) & mask);
  }
}
