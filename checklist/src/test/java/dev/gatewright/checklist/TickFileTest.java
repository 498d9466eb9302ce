package dev.gatewright.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TickFileTest {
  private static final byte[] OLD = Reading.bytes("- [ ] a\n");
  private static final byte[] NEW = Reading.bytes("- [x] a\n");
  private static final String DIGEST = Hashes.create().of(OLD);

  @TempDir private Path outside;
  private Path root;
  private Path file;

  @BeforeEach
  void writeOld() throws IOException {
    root = Files.createDirectory(outside.resolve("tree"));
    file = Files.write(root.resolve("CHECKLIST.md"), OLD);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> list = Files.list(root)) {
      return list.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void theNewBytesTakeTheOldPlaceWithTheirPermissions() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(TickFile.write(root, file, DIGEST, NEW)).isEqualTo(new Written.Done());
    assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
    assertThat(names()).containsExactly("CHECKLIST.md");
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws IOException {
    byte[] saved = Reading.bytes("- [ ] a\n- [ ] b\n");
    Files.write(file, saved);
    assertThat(TickFile.write(root, file, DIGEST, NEW))
        .isInstanceOfSatisfying(
            Written.Refused.class, refused -> assertThat(refused.why()).contains("changed since"));
    assertThat(Files.readAllBytes(file)).isEqualTo(saved);
    assertThat(names()).containsExactly("CHECKLIST.md");
  }

  @Test
  void aLinkOutOfTheTreeIsRefused() throws IOException {
    Path target = Files.write(outside.resolve("other.md"), OLD);
    Path link = Files.createSymbolicLink(root.resolve("link.md"), target);
    assertThat(TickFile.write(root, link, DIGEST, NEW)).isInstanceOf(Written.Refused.class);
    assertThat(Files.readAllBytes(target)).isEqualTo(OLD);
  }

  @Test
  void aLinkWithinTheTreeStaysALink() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link.md"), file);
    assertThat(TickFile.write(root, link, DIGEST, NEW)).isEqualTo(new Written.Done());
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
  }

  @Test
  void aFileWithASecondNameIsRefusedSinceTheOtherWouldKeepTheOldText() throws IOException {
    Path other = Files.createLink(root.resolve("other.md"), file);
    assertThat(TickFile.write(root, file, DIGEST, NEW))
        .isInstanceOfSatisfying(
            Written.Refused.class, refused -> assertThat(refused.why()).contains("hard links"));
    assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
    assertThat(Files.isSameFile(file, other)).isTrue();
    assertThat(names()).containsExactlyInAnyOrder("CHECKLIST.md", "other.md");
  }

  @Test
  void aDirectoryIsRefusedAndAMissingFileIsAnError() {
    assertThat(TickFile.write(root, root, DIGEST, NEW)).isInstanceOf(Written.Refused.class);
    assertThatThrownBy(() -> TickFile.write(root, root.resolve("none.md"), DIGEST, NEW))
        .isInstanceOf(ChecklistException.class)
        .hasMessageContaining("none.md");
  }
}
