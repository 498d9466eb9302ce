package dev.gatewright.targets.environment;

import dev.gatewright.readers.text.IoReason;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.targets.sight.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file the user named on the command line: it may lie anywhere, and may be a pipe. */
final class NamedFile {
  private NamedFile() {}

  /** How to call the file: relative to the directory that is checked when it lies below it. */
  static String shown(Path root, Path path) {
    Path whole = root.resolve(path).normalize();
    Path base = root.normalize();
    String name = whole.startsWith(base) ? base.relativize(whole).toString() : path.toString();
    return name.replace('\\', '/');
  }

  static Sight<SourceText> read(Path root, Path path, int most) {
    String shown = shown(root, path);
    Path file = root.resolve(path);
    if (Files.isDirectory(file)) {
      return Sight.unseen(shown + " is a directory", "Name a file with --env-file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return switch (SourceText.read(in.readNBytes(most + 1), most)) {
        case Parsed.Ok<SourceText>(SourceText text, var _) -> Sight.known(text);
        case Parsed.Broken<SourceText>(var first) ->
            Sight.unseen(
                shown + " could not be read: " + first.message(),
                "Save it as UTF-8 text of at most " + most + " bytes.");
      };
    } catch (NoSuchFileException e) {
      return Sight.unseen("there is no file " + shown, "Name a file that exists.");
    } catch (AccessDeniedException e) {
      return Sight.unseen(shown + " may not be read", "Give this user the right to read it.");
    } catch (IOException e) {
      String kind = IoReason.words(e);
      return Sight.unseen(shown + " could not be read: " + kind, "Check the disk.");
    }
  }
}
