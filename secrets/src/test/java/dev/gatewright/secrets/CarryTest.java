package dev.gatewright.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.secrets.rules.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking verdicts over from the base of a delta gives what scanning everything gives. */
final class CarryTest {
  private static final SecretScanner SCANNER = new SecretScanner(RuleFolder.own());
  private static final int CHAINS = 40;
  private static final int EDITS = 25;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void afterAnyEditsTheSameIsMet(long seed) {
    Random random = new Random(seed);
    BlobScanner blobs = SCANNER.blobs();
    int matches = 0;
    for (int chain = 0; chain < CHAINS; chain++) {
      byte[] content = text(random, 1 + random.nextInt(12));
      BlobScan scan = SCANNER.scan(content, content.length);
      for (int i = 0; i < EDITS; i++) {
        Edit edit = Edit.of(content, random, random.nextInt(6), () -> text(random, 1));
        scan = blobs.carry(edit.bytes, edit.bytes.length, edit.copies(), scan);
        BlobScan whole = SCANNER.scan(edit.bytes, edit.bytes.length);
        assertThat(scan.same(whole)).as("%s, %s of %s", seed, i, chain).isTrue();
        content = edit.bytes;
        matches += SCANNER.judge(scan, content, new Subject("a.env")).size();
      }
    }
    assertThat(matches).isGreaterThan(100);
  }

  @Test
  void everyCutThroughEveryExampleIsSeen() {
    int cuts = 0;
    BlobScanner blobs = SCANNER.blobs();
    for (RuleFile.Written rule : RuleFolder.read(RuleFolder.OWN)) {
      for (String match : rule.match()) {
        String filled = new Fillings(7).fill("before\n" + match + "\nbehind: it");
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        BlobScan whole = SCANNER.scan(bytes, bytes.length);
        for (int cut = 1; cut < bytes.length; cut++) {
          // Both pieces come from a base in which they stood the other way round.
          byte[] turned = new byte[bytes.length];
          System.arraycopy(bytes, cut, turned, 0, bytes.length - cut);
          System.arraycopy(bytes, 0, turned, bytes.length - cut, cut);
          int[] copies = {0, bytes.length - cut, cut, cut, 0, bytes.length - cut};
          BlobScan base = SCANNER.scan(turned, turned.length);
          assertThat(blobs.carry(bytes, bytes.length, copies, base).same(whole))
              .as("%s cut at %s", match, cut)
              .isTrue();
          cuts++;
        }
      }
    }
    assertThat(cuts).isGreaterThan(1000);
  }

  @Test
  void whatIsRememberedIsWhatJudgingSays() {
    Random random = new Random(11);
    List<Subject> paths = List.of(new Subject("deploy/prod.env"), new Subject("docs/a.md"));
    Recall recall = SCANNER.recall(paths);
    byte[] old = text(random, 60);
    int found = 0;
    for (int version = 0; version < 60; version++) {
      byte[] fresh = text(random, 3);
      int cut = random.nextInt(old.length);
      byte[] bytes = Arrays.copyOf(old, old.length + fresh.length);
      System.arraycopy(fresh, 0, bytes, cut, fresh.length);
      System.arraycopy(old, cut, bytes, cut + fresh.length, old.length - cut);
      BlobScan scan = SCANNER.scan(bytes, bytes.length);
      List<List<Found>> recalled = recall.judge(scan, bytes);
      for (int i = 0; i < recalled.size(); i++) {
        assertThat(recalled.get(i)).isEqualTo(SCANNER.judge(scan, bytes, paths.get(i)));
        found += recalled.get(i).size();
      }
      assertThat(recalled).as("none is left out").isNotEmpty();
      old = version % 20 == 19 ? text(random, 60) : bytes;
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void moreThanIsPutTogetherIsLookedAtWhereItStands() {
    Random random = new Random(5);
    BlobScanner blobs = SCANNER.blobs();
    byte[] old = text(random, 40);
    byte[] some = text(random, 400);
    byte[] inserted = new byte[Seams.MOST + 1];
    for (int at = 0; at < inserted.length; at += some.length) {
      System.arraycopy(some, 0, inserted, at, Math.min(some.length, inserted.length - at));
    }
    int half = old.length / 2;
    byte[] bytes = Arrays.copyOf(old, old.length + inserted.length);
    System.arraycopy(inserted, 0, bytes, half, inserted.length);
    System.arraycopy(old, half, bytes, half + inserted.length, old.length - half);
    int[] copies = {0, 0, half, half + inserted.length, half, old.length - half};
    BlobScan whole = SCANNER.scan(bytes, bytes.length);
    BlobScan base = SCANNER.scan(old, old.length);
    assertThat(blobs.carry(bytes, bytes.length, copies, base).same(whole)).isTrue();
    assertThat(SCANNER.judge(whole, bytes, new Subject("a.env"))).hasSizeGreaterThan(100);
  }

  @Test
  void textThatBecomesBinaryIsScannedAnew() {
    byte[] text = text(new Random(4), 3);
    BlobScan base = SCANNER.scan(text, text.length);
    byte[] binary = new byte[text.length + 1];
    System.arraycopy(text, 0, binary, 1, text.length);
    BlobScan carried =
        SCANNER.blobs().carry(binary, binary.length, new int[] {1, 0, text.length}, base);
    assertThat(carried.binary()).isTrue();
    assertThat(carried.same(SCANNER.scan(binary, binary.length))).isTrue();
  }

  private static String wrapped(byte[] bytes, String between) {
    byte[] separator = between.getBytes(StandardCharsets.UTF_8);
    return Base64.getMimeEncoder(44, separator).encodeToString(bytes);
  }

  /** Lines of examples, of their encodings, of halves of them, and of nothing in particular. */
  private static byte[] text(Random random, int lines) {
    List<RuleFile.Written> rules = RuleFolder.read(RuleFolder.OWN);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      RuleFile.Written rule = rules.get(random.nextInt(rules.size()));
      List<String> examples = new ArrayList<>(rule.match());
      examples.addAll(rule.near());
      String example =
          new Fillings(random.nextLong()).fill(examples.get(random.nextInt(examples.size())));
      byte[] bytes = example.getBytes(StandardCharsets.UTF_8);
      switch (random.nextInt(10)) {
        case 0 -> text.append("data: ").append(Base64.getEncoder().encodeToString(bytes));
        case 1 -> text.append("x=").append(example.replace("=", "%3D").replace("_", "%5f"));
        case 2 -> text.append(example.replace("e", "\\u0065"));
        case 3 -> text.append(example, 0, example.length() / 2);
        case 4 -> text.append("the token is a word, a password another; nothing at all\n");
        case 5 -> text.append("data: |\n  ").append(wrapped(bytes, "\n  "));
        case 6 -> text.append(wrapped(bytes, "\r\n"));
        default -> text.append(example);
      }
      text.append(random.nextInt(4) == 0 ? " " : "\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
