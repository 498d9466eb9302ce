package dev.gatewright.secrets.linear;

import dev.gatewright.secrets.pattern.ByteClass;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says which of many words a text holds, capitals being the same as small letters. */
public final class WordSet {
  private static final int TABLE = 1 << 20;

  private final int count;
  private final Program program;
  private final Queue<States> idle = new ConcurrentLinkedQueue<>();

  private WordSet(int count, Program program) {
    this.count = count;
    this.program = program;
  }

  /** Of these words. */
  public static WordSet of(List<String> words) throws ExpressionException {
    List<Part> parts = new ArrayList<>();
    for (String word : words) {
      List<Part> bytes = new ArrayList<>();
      for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
        ByteClass.Builder both = new ByteClass.Builder().add(one & 0xff);
        ClassReader.fold(both, one & 0xff, one & 0xff);
        bytes.add(new Part.One(both.build()));
      }
      parts.add(new Part.Row(List.copyOf(bytes)));
    }
    return new WordSet(words.size(), Program.of(parts));
  }

  /** For each word whether it stands in the first so many bytes; all when the effort is spent. */
  public boolean[] in(byte[] text, int length, Effort effort) {
    boolean[] found = new boolean[count];
    States known = idle.poll();
    States states = known == null ? new States(program, TABLE) : known;
    states.run(
        text,
        length,
        0,
        effort,
        (_, _, which) -> {
          for (int one : which) {
            found[one] = true;
          }
          return true;
        });
    idle.add(states);
    if (effort.spent()) {
      Arrays.fill(found, true);
    }
    return found;
  }

  @Override
  public String toString() {
    return "WordSet[" + count + "]";
  }
}
