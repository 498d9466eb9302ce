package dev.gatewright.readers.git;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sweeps of one repository. Each goes over what is there when it begins; those that belong
 * together over what was there when the first of them began, so that it is listed once.
 */
final class Sweeps {
  private final Path objects;
  private final ObjectFormat format;
  private @Nullable SweptObjects shared;
  private int together;
  private int users;

  Sweeps(Path objects, ObjectFormat format) {
    this.objects = objects;
    this.format = format;
  }

  Path objects() {
    return objects;
  }

  ObjectFormat format() {
    return format;
  }

  synchronized void join() {
    together++;
  }

  synchronized void part() {
    together--;
    letGo();
  }

  /** Does one sweep. */
  <T> T over(Function<SweptObjects, T> sweep) {
    SweptObjects opened = share();
    if (opened == null) {
      try (SweptObjects own = SweptObjects.open(objects, format)) {
        return sweep.apply(own);
      }
    }
    try {
      return sweep.apply(opened);
    } finally {
      synchronized (this) {
        users--;
        letGo();
      }
    }
  }

  private synchronized @Nullable SweptObjects share() {
    if (together == 0) {
      return null;
    }
    if (shared == null) {
      shared = SweptObjects.open(objects, format);
    }
    users++;
    return shared;
  }

  private void letGo() {
    if (together == 0 && users == 0 && shared != null) {
      shared.close();
      shared = null;
    }
  }
}
