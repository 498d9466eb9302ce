package dev.gatewright.targets.ignoring;

import dev.gatewright.model.Coverage.Skipped;
import dev.gatewright.model.Excerpt;
import dev.gatewright.model.Place;
import dev.gatewright.readers.ignoring.IgnoreReader;
import dev.gatewright.readers.ignoring.IgnoreWords;
import dev.gatewright.readers.text.Parsed;
import dev.gatewright.readers.text.SourceText;
import dev.gatewright.readers.text.Span;
import dev.gatewright.targets.sight.RepoTree;
import dev.gatewright.targets.sight.Sight;
import dev.gatewright.targets.sight.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a tree that ask for a finding to be ignored. */
public final class IgnoreComments {
  private static final byte[] WORD = IgnoreReader.WORD.getBytes(StandardCharsets.US_ASCII);

  private final List<Comment> all;
  private final List<Skipped> unread;
  private final int files;

  private IgnoreComments(List<Comment> all, List<Skipped> unread, int files) {
    this.all = List.copyOf(all);
    this.unread = List.copyOf(unread);
    this.files = files;
  }

  /**
   * One request.
   *
   * @param check the check it names
   * @param because the reason, or null when it gives none
   * @param until the day it ends, or null when it names none
   * @param place where it stands
   * @param excerpt its line, masked
   */
  public record Comment(
      String check,
      @Nullable String because,
      @Nullable LocalDate until,
      Place place,
      Excerpt excerpt) {
    /** Whether it stands on the line where something was found. */
    public boolean on(Place found) {
      return found.file().equals(place.file()) && found.line() == place.line();
    }
  }

  /** Looks through every file of a tree. */
  public static IgnoreComments read(RepoTree tree) {
    List<Comment> all = new ArrayList<>();
    List<Skipped> unread = new ArrayList<>();
    List<String> files = new ArrayList<>(tree.files());
    files.addAll(tree.toolFiles());
    for (String path : files) {
      switch (tree.holds(path, WORD)) {
        case Sight.Unseen<Boolean>(String why, String _) -> unread.add(new Skipped(path, why));
        case Sight.Known<Boolean>(Boolean holds) -> {
          if (holds) {
            read(tree, path, all, unread);
          }
        }
      }
    }
    return new IgnoreComments(all, unread, files.size() - unread.size());
  }

  /** The requests in the bytes of one file; none in what is no text. */
  public static List<Comment> in(String path, byte[] bytes) {
    List<Comment> all = new ArrayList<>();
    if (SourceText.read(bytes, bytes.length) instanceof Parsed.Ok<SourceText>(var text, var _)) {
      read(path, text, all);
    }
    return all;
  }

  private static void read(RepoTree tree, String path, List<Comment> all, List<Skipped> unread) {
    switch (tree.text(path)) {
      case Sight.Unseen<SourceText>(String why, String _) -> unread.add(new Skipped(path, why));
      case Sight.Known<SourceText>(SourceText text) -> read(path, text, all);
    }
  }

  private static void read(String path, SourceText text, List<Comment> all) {
    boolean prose = prose(path);
    int last = 0;
    String word = IgnoreReader.WORD;
    for (int at = text.text().indexOf(word); at >= 0; at = text.text().indexOf(word, at + 1)) {
      int number = text.lineAt(at);
      if (number == last) {
        continue;
      }
      last = number;
      String line = text.line(number);
      int start = text.offset(number, 1);
      for (IgnoreWords words : IgnoreReader.read(line)) {
        if (!prose
            || line.lastIndexOf("<!--", words.start()) > line.lastIndexOf("-->", words.start())) {
          Span span = text.span(start + words.start(), start + words.end());
          all.add(
              new Comment(
                  words.check(),
                  words.because(),
                  words.until(),
                  Source.place(path, span),
                  Source.excerpt(text, span)));
        }
      }
    }
  }

  /** Whether what stands in a file is read by people unless it is marked as a comment. */
  private static boolean prose(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /** Every request, by path and line. */
  public List<Comment> all() {
    return all;
  }

  /** Files that could not be looked through, and why. */
  public List<Skipped> unread() {
    return unread;
  }

  /** How many files were looked through. */
  public int files() {
    return files;
  }
}
