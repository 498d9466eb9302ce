package dev.gatewright.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Every Java source of the repository, parsed by the JDK's own compiler and not compiled. */
final class Sources {
  static final List<Source> ALL = parse();

  private Sources() {}

  /**
   * One source file.
   *
   * @param file its path from the root
   * @param room the module it belongs to, empty outside of all
   * @param program whether it is part of the program rather than of its tests
   */
  record Source(
      String file, String room, boolean program, CompilationUnitTree unit, DocTrees trees) {
    /** Line of a position in the file, from 1. */
    long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }

    int lines() {
      return (int) Repo.text(file).lines().count();
    }
  }

  private static List<Source> parse() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> files = Repo.javaFiles();
    List<Path> paths = new ArrayList<>();
    files.forEach(file -> paths.add(Repo.ROOT.resolve(file)));
    List<Source> sources = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      DocTrees trees = DocTrees.instance(task);
      int at = 0;
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(source(files.get(at++), unit, trees));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String file, CompilationUnitTree unit, DocTrees trees) {
    if (!unit.getSourceFile().getName().endsWith(file)) {
      throw new IllegalStateException("The compiler gave " + unit.getSourceFile() + " for " + file);
    }
    String top = file.substring(0, Math.max(0, file.indexOf('/')));
    String room = Repo.modules().contains(top) || top.equals("house") ? top : "";
    return new Source(file, room, file.startsWith(room + "/src/main/java/"), unit, trees);
  }
}
