package dev.gatewright.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs folders of a case, the innermost first, so that no archive lies in the repository. The name
 * says what is made of it: {@code NAME.zip_packed} an archive, {@code NAME.zip_cut} the first half
 * of one, {@code NAME.zip_locked} one whose entries say that they are encrypted. What ends in
 * {@code .tar} or {@code .tar.gz} becomes a tar, everything else a zip.
 */
final class ArchiveFixture {
  private static final int BLOCK = 512;

  private ArchiveFixture() {}

  static void pack(Path root) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.walk(root)) {
      folders = all.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path folder : folders) {
      String name = folder.getFileName().toString();
      for (String how : List.of("_packed", "_cut", "_locked")) {
        if (name.endsWith(how)) {
          String real = name.substring(0, name.length() - how.length());
          byte[] whole = real.contains(".tar") ? tar(folder, real) : zip(folder);
          Files.write(folder.resolveSibling(real), spoil(whole, how));
          delete(folder);
        }
      }
    }
  }

  private static byte[] spoil(byte[] archive, String how) {
    if (how.equals("_locked")) {
      for (int i = 0; i + 10 < archive.length; i++) {
        if (archive[i] == 'P' && archive[i + 1] == 'K') {
          int flags = archive[i + 2] == 3 ? i + 6 : archive[i + 2] == 1 ? i + 8 : -1;
          if (flags > 0) {
            archive[flags] |= 1;
          }
        }
      }
    }
    return how.equals("_cut") ? Arrays.copyOf(archive, archive.length / 2) : archive;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Stored and not deflated, so that half of one is still mostly text. */
  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Path file : files(folder)) {
        byte[] content = Files.readAllBytes(file);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name(folder, file));
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Path folder, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes) {
      for (Path file : files(folder)) {
        byte[] content = Files.readAllBytes(file);
        out.write(header(name(folder, file), content.length));
        out.write(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
      }
      out.write(new byte[2 * BLOCK]);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, String.format("%011o ", size));
    put(header, 136, "00000000000 ");
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }
}
