package dev.gatewright.targets.environment;

import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Repository;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.TargetOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Finds the environments that are judged: those the user named, and only when there are none, those
 * the repository describes.
 */
public final class EnvironmentFinder {
  /** What to call the environment the user named, and the process. */
  private static final String GIVEN = "the environment given";

  private EnvironmentFinder() {}

  /**
   * The environments of a run.
   *
   * @param tree asked only when a file of the repository is needed
   */
  public static Sight<Environment> find(
      TargetOptions options, Supplier<RepoTree> tree, Supplier<Sight<Repository>> repository) {
    List<String> declared = options.declarations().settings().environmentFiles();
    Map<String, String> process = options.process();
    if (process == null && options.environmentFiles().isEmpty() && declared.isEmpty()) {
      return DescribedEnvironment.find(tree.get(), repository.get());
    }
    List<Variable> variables = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int files = 0;
    for (Path path : options.environmentFiles()) {
      Sight<SourceText> text = NamedFile.read(options.root(), path, options.limits().fileBytes());
      files += add(NamedFile.shown(options.root(), path), text, variables, gaps);
    }
    for (String path : declared) {
      files += add(path, tree.get().text(path), variables, gaps);
    }
    if (process != null) {
      variables.addAll(ofProcess(process));
    } else if (files == 0) {
      Gap first = gaps.getFirst();
      return Sight.unseen(first.why(), first.remedy());
    }
    Deployment deployment = new Deployment(GIVEN, true, variables, List.of(), gaps, null);
    return Sight.known(new Environment(true, List.of(deployment), files));
  }

  private static int add(
      String path, Sight<SourceText> sight, List<Variable> variables, List<Gap> gaps) {
    return switch (sight) {
      case Sight.Known<SourceText>(SourceText text) -> {
        DotenvLayer layer = DotenvLayer.read(path, text, Carrier.NAMED_FILE);
        variables.addAll(layer.variables());
        gaps.addAll(layer.gaps());
        yield 1;
      }
      case Sight.Unseen<SourceText>(String why, String remedy) -> {
        gaps.add(new Gap(why, remedy));
        yield 0;
      }
    };
  }

  private static List<Variable> ofProcess(Map<String, String> process) {
    List<Variable> variables = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(process).entrySet()) {
      Value value = Fallbacks.value(entry.getKey(), entry.getValue());
      variables.add(new Variable(entry.getKey(), value, Carrier.PROCESS, null, null));
    }
    return Fallbacks.withFiles(variables);
  }
}
