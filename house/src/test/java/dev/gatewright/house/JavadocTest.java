package dev.gatewright.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DirectiveTree;
import com.sun.source.tree.ExportsTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.gatewright.house.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What one room shows to the others is explained where it stands. */
final class JavadocTest {
  @Test
  void everyRoomHasADescriptorThatSaysWhatItIsAndThatNothingIsNull() {
    List<String> rooms = new ArrayList<>();
    for (Source source : descriptors()) {
      ModuleTree module = source.unit().getModule();
      assertThat(module.getName().toString()).isEqualTo("dev.gatewright." + source.room());
      assertThat(module.getAnnotations().toString()).as(source.file()).contains("NullMarked");
      TreePath path = new TreePath(new TreePath(source.unit()), module);
      assertThat(source.trees().getDocComment(path)).as(source.file()).isNotBlank();
      rooms.add(source.room());
    }
    assertThat(rooms).containsExactlyInAnyOrderElementsOf(Repo.modules());
  }

  @Test
  void internalPackagesAreNotExported() {
    assertThat(exported()).isNotEmpty().noneMatch(name -> name.contains(".internal"));
  }

  @Test
  void everyPublicTypeOfAnExportedPackageSaysWhatItIs() {
    Set<String> exported = exported();
    List<String> silent = new ArrayList<>();
    for (Source source : Sources.ALL) {
      if (source.program() && exported.contains(packageOf(source.unit()))) {
        new PublicParts(source, silent).scan(source.unit(), null);
      }
    }
    assertThat(silent).isEmpty();
  }

  private static List<Source> descriptors() {
    return Sources.ALL.stream()
        .filter(source -> source.program() && source.unit().getModule() != null)
        .toList();
  }

  private static Set<String> exported() {
    Set<String> packages = new TreeSet<>();
    for (Source source : descriptors()) {
      for (DirectiveTree directive : source.unit().getModule().getDirectives()) {
        if (directive instanceof ExportsTree exports) {
          packages.add(exports.getPackageName().toString());
        }
      }
    }
    return packages;
  }

  private static String packageOf(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** Goes through public types and their public methods, into nothing that is hidden. */
  private static final class PublicParts extends TreePathScanner<Void, Void> {
    private final Source source;
    private final List<String> silent;

    PublicParts(Source source, List<String> silent) {
      this.source = source;
      this.silent = silent;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!shown(type.getModifiers())) {
        return null;
      }
      demand(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean inherited =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(one -> one.getAnnotationType().toString().equals("Override"));
      boolean constructor = method.getReturnType() == null;
      if (shown(method.getModifiers()) && !inherited && !constructor) {
        demand(method.getName().toString());
      }
      return null;
    }

    /** Public itself, or public because it stands in an interface. */
    private boolean shown(ModifiersTree modifiers) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean member = parent.getKind() == Tree.Kind.INTERFACE;
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || (member && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private void demand(String name) {
      String comment = source.trees().getDocComment(getCurrentPath());
      if (comment == null || comment.isBlank()) {
        long at =
            source
                .trees()
                .getSourcePositions()
                .getStartPosition(source.unit(), getCurrentPath().getLeaf());
        silent.add(source.file() + ":" + source.line(at) + ": " + name);
      }
    }
  }
}
