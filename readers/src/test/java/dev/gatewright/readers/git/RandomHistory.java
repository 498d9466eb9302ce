package dev.gatewright.readers.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes a history with merges, deletions, files that become folders, equal and wrong dates. */
final class RandomHistory {
  private static final String[] FOLDERS = {"", "a/", "a/b/", "a-b/", "deep/er/and/", "é/"};

  private final Random random;
  private final StringBuilder stream = new StringBuilder();
  private final List<Map<String, String>> trees = new ArrayList<>();
  private long clock = 1_600_000_000L;

  private RandomHistory(Random random) {
    this.random = random;
  }

  static void into(Git git, Random random, int commits) {
    RandomHistory history = new RandomHistory(random);
    for (int i = 1; i <= commits; i++) {
      history.commit(i);
    }
    history.stream.append("reset refs/heads/main\nfrom :").append(commits).append("\n\n");
    git.feed(
        history.stream.toString().getBytes(StandardCharsets.UTF_8), 0, "fast-import", "--quiet");
    git.run("reset", "-q", "--hard", "main");
  }

  private void commit(int mark) {
    List<Integer> parents = new ArrayList<>();
    if (mark > 1) {
      parents.add(random.nextInt(5) == 0 ? random.nextInt(Math.max(1, mark - 12), mark) : mark - 1);
      if (random.nextInt(4) == 0) {
        int other = random.nextInt(Math.max(1, mark - 12), mark);
        if (!parents.contains(other)) {
          parents.add(other);
        }
      }
    }
    Map<String, String> tree = merged(parents);
    int changes = parents.size() > 1 && random.nextBoolean() ? 0 : random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      change(tree);
    }
    trees.add(tree);
    clock += random.nextInt(10) == 0 ? -5000 : random.nextInt(3) * 100;
    emit(mark, parents, tree);
  }

  private Map<String, String> merged(List<Integer> parents) {
    Map<String, String> tree = new TreeMap<>();
    if (parents.isEmpty()) {
      tree.put("first.txt", "first");
      return tree;
    }
    tree.putAll(trees.get(parents.getFirst() - 1));
    if (parents.size() > 1) {
      Map<String, String> other = trees.get(parents.get(1) - 1);
      int taken = random.nextInt(4);
      for (Map.Entry<String, String> entry : other.entrySet()) {
        if (taken == 0 || random.nextInt(taken) == 0) {
          put(tree, entry.getKey(), entry.getValue());
        }
      }
      if (taken == 0) {
        tree.keySet().retainAll(other.keySet());
      }
    }
    return tree;
  }

  private void change(Map<String, String> tree) {
    List<String> names = new ArrayList<>(tree.keySet());
    int kind = random.nextInt(6);
    if (kind == 0 && names.size() > 2) {
      tree.remove(names.get(random.nextInt(names.size())));
    } else if (kind == 1 && !names.isEmpty()) {
      put(tree, names.get(random.nextInt(names.size())) + "/inner", "x" + random.nextInt());
    } else {
      String path = FOLDERS[random.nextInt(FOLDERS.length)] + "f" + random.nextInt(8);
      String before = tree.getOrDefault(path, "line\n".repeat(50));
      put(tree, path, before + random.nextInt(1000) + "\n");
    }
  }

  private static void put(Map<String, String> tree, String path, String content) {
    tree.keySet().removeIf(each -> each.startsWith(path + "/"));
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      tree.remove(path.substring(0, slash));
    }
    tree.put(path, content);
  }

  private void emit(int mark, List<Integer> parents, Map<String, String> tree) {
    stream.append("commit refs/heads/work\nmark :").append(mark).append('\n');
    stream.append("author Ada Ünï <ada@example.org> ").append(clock).append(" +0130\n");
    stream.append("committer Cy <cy@example.org> ").append(clock + 7).append(" -0800\n");
    data("commit " + mark);
    for (int i = 0; i < parents.size(); i++) {
      stream.append(i == 0 ? "from :" : "merge :").append(parents.get(i)).append('\n');
    }
    stream.append("deleteall\n");
    for (Map.Entry<String, String> entry : tree.entrySet()) {
      stream.append("M 100644 inline ").append(entry.getKey()).append('\n');
      data(entry.getValue());
    }
    stream.append('\n');
  }

  private void data(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    stream.append("data ").append(length).append('\n').append(text).append('\n');
  }
}
