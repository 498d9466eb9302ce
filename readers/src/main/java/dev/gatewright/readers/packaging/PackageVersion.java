package dev.gatewright.readers.packaging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version of a release (PEP 440), ordered as the PEP orders them. Two ways to write one version
 * are equal: {@code 1.0}, {@code v1} and {@code 1.0.0} are. Numbers may have any length.
 */
public final class PackageVersion implements Comparable<PackageVersion> {
  private final String epoch;
  private final List<String> release;
  private final @Nullable String pre;
  private final String preNumber;
  private final @Nullable String post;
  private final @Nullable String dev;
  private final List<String> local;

  PackageVersion(VersionScanner scanned) {
    this.epoch = scanned.epoch;
    this.release = List.copyOf(scanned.release);
    this.pre = scanned.pre;
    this.preNumber = scanned.preNumber;
    this.post = scanned.post;
    this.dev = scanned.dev;
    this.local = List.copyOf(scanned.local);
  }

  /** The version that a text writes; empty when it is none. */
  public static Optional<PackageVersion> of(String text) {
    VersionScanner scanner = new VersionScanner(text);
    return scanner.scan() ? Optional.of(new PackageVersion(scanner)) : Optional.empty();
  }

  /** Whether installers leave it out unless asked: an alpha, beta, candidate or development one. */
  public boolean preRelease() {
    return pre != null || dev != null;
  }

  @Override
  public int compareTo(PackageVersion other) {
    int order = numbers(epoch, other.epoch);
    int most = Math.max(release.size(), other.release.size());
    for (int i = 0; i < most && order == 0; i++) {
      order = numbers(part(release, i), part(other.release, i));
    }
    if (order == 0) {
      order = Integer.compare(stage(), other.stage());
    }
    if (order == 0 && pre != null && other.pre != null) {
      order = pre.compareTo(other.pre);
      order = order == 0 ? numbers(preNumber, other.preNumber) : order;
    }
    if (order == 0) {
      order = orMissing(post, other.post, -1);
    }
    if (order == 0) {
      order = orMissing(dev, other.dev, 1);
    }
    return order == 0 ? locals(local, other.local) : order;
  }

  /** Before all: a development version of the release itself; then what leads to it; then it. */
  private int stage() {
    if (pre != null) {
      return 1;
    }
    return post == null && dev != null ? 0 : 2;
  }

  private static int orMissing(@Nullable String one, @Nullable String other, int missing) {
    if (one == null || other == null) {
      int left = one == null ? missing : 0;
      return Integer.compare(left, other == null ? missing : 0);
    }
    return numbers(one, other);
  }

  /** No local version comes before any; words come before numbers. */
  private static int locals(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      boolean number = digit(one.get(i));
      boolean otherNumber = digit(other.get(i));
      int order =
          number && otherNumber
              ? numbers(one.get(i), other.get(i))
              : number == otherNumber
                  ? one.get(i).compareTo(other.get(i))
                  : Boolean.compare(number, otherNumber);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static boolean digit(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String part(List<String> numbers, int at) {
    return at < numbers.size() ? numbers.get(at) : "0";
  }

  /** Digits without zeros before them. */
  private static int numbers(String one, String other) {
    int order = Integer.compare(one.length(), other.length());
    return order == 0 ? one.compareTo(other) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackageVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    int last = release.size();
    while (last > 0 && release.get(last - 1).equals("0")) {
      last--;
    }
    return written(release.subList(0, last)).hashCode();
  }

  /** The normal form, such as {@code 1!2.0rc1.post2.dev3+linux.4}. */
  @Override
  public String toString() {
    return written(release);
  }

  private String written(List<String> numbers) {
    StringBuilder out = new StringBuilder();
    if (!epoch.equals("0")) {
      out.append(epoch).append('!');
    }
    out.append(String.join(".", numbers));
    if (pre != null) {
      out.append(pre).append(preNumber);
    }
    if (post != null) {
      out.append(".post").append(post);
    }
    if (dev != null) {
      out.append(".dev").append(dev);
    }
    if (!local.isEmpty()) {
      out.append('+').append(String.join(".", local));
    }
    return out.toString();
  }
}
