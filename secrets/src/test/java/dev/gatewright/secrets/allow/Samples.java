package dev.gatewright.secrets.allow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatewright.model.Place;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings made up for tests, and what is said about them. */
final class Samples {
  static final FingerprintKey KEY = FingerprintKey.of(new byte[32]);

  static final Looked EVERYTHING =
      new Looked() {
        @Override
        public boolean at(String path, @Nullable String commit) {
          return true;
        }

        @Override
        public boolean everything() {
          return true;
        }
      };

  private Samples() {}

  static Suspect suspect(
      String path, int line, @Nullable String commit, String rule, String secret) {
    return Suspect.of(path, line, commit, rule, secret.getBytes(UTF_8), KEY);
  }

  /** A run that looked at one file of the work tree. */
  static Looked tree(String only) {
    return new Looked() {
      @Override
      public boolean at(String path, @Nullable String commit) {
        return commit == null && path.equals(only);
      }

      @Override
      public boolean everything() {
        return false;
      }
    };
  }

  static Set<Place> places(AllowAnswer answer) {
    Set<Place> places = new HashSet<>();
    answer.excuses().forEach(excuse -> places.add(excuse.place()));
    answer.lapsed().forEach(remark -> places.add(remark.place()));
    return places;
  }

  static String shown(AllowRemark remark) {
    Place place = remark.place();
    return place.file()
        + ":"
        + place.line()
        + ":"
        + place.column()
        + ": "
        + remark.kind()
        + " "
        + remark.message();
  }
}
