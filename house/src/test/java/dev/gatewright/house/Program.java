package dev.gatewright.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All compiled classes of all rooms, without their tests. */
final class Program {
  static final JavaClasses CLASSES = read();

  private Program() {}

  /** The room a class lives in, by its package. */
  static String room(String className) {
    String prefix = "dev.gatewright.";
    if (!className.startsWith(prefix)) {
      return "";
    }
    int end = className.indexOf('.', prefix.length());
    return end < 0 ? "" : className.substring(prefix.length(), end);
  }

  /** The outermost class a class was written in. */
  static String outermost(String className) {
    int dollar = className.indexOf('$');
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  private static JavaClasses read() {
    List<Path> folders = new ArrayList<>();
    for (String module : Repo.modules()) {
      folders.add(Repo.ROOT.resolve(module).resolve("target").resolve("classes"));
    }
    return new ClassFileImporter().importPaths(folders);
  }
}
