package dev.gatewright.secrets;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Bytes made of pieces of others and of new ones, and what was copied from where. */
final class Edit {
  final byte[] bytes;
  private final List<int[]> copies;

  private Edit(byte[] bytes, List<int[]> copies) {
    this.bytes = bytes;
    this.copies = copies;
  }

  /** Some pieces of a base, in its order or not, with new bytes between some of them. */
  static Edit of(byte[] base, Random random, int pieces, Supplier<byte[]> fresh) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<int[]> copies = new ArrayList<>();
    int at = 0;
    for (int i = 0; i <= pieces; i++) {
      boolean jump = random.nextInt(6) == 0;
      int start = jump ? random.nextInt(base.length + 1) : at;
      int most = base.length - start;
      int size = i == pieces && !jump ? most : random.nextInt(most + 1);
      if (size > 0 && out.size() < 20_000) {
        copy(copies, out.size(), start, size);
        out.write(base, start, size);
      }
      at = Math.min(base.length, start + size + random.nextInt(3) * random.nextInt(9));
      int choice = random.nextInt(4);
      if (choice == 0) {
        out.writeBytes(fresh.get());
      } else if (choice == 1) {
        out.writeBytes(new byte[] {(byte) (' ' + random.nextInt(95))});
      }
    }
    if (out.size() == 0) {
      out.write('x');
    }
    return new Edit(out.toByteArray(), copies);
  }

  private static void copy(List<int[]> copies, int target, int source, int size) {
    int[] last = copies.isEmpty() ? new int[3] : copies.getLast();
    if (last[2] > 0 && last[0] + last[2] == target && last[1] + last[2] == source) {
      last[2] += size;
    } else {
      copies.add(new int[] {target, source, size});
    }
  }

  int[] copies() {
    return copies.stream().flatMapToInt(java.util.Arrays::stream).toArray();
  }
}
