package dev.gatewright.cli;

import dev.gatewright.record.RecordPlace;
import dev.gatewright.targets.known.RealPath;
import dev.gatewright.targets.web.AnswerMemory;
import dev.gatewright.targets.web.AnswerRecorder;
import dev.gatewright.targets.web.AnswerReplay;
import dev.gatewright.targets.web.WebKeeping;
import dev.gatewright.targets.web.WebMemory;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command line says of the answers of other hosts: whether they are remembered, written
 * down, or given by a recording. The checked files have no say in it.
 */
final class AnswerInput {
  static final List<Flag> FLAGS =
      List.of(
          Flag.valued(
              "record-answers",
              "DIR",
              "write what other hosts answer into this new directory, without what is secret"),
          Flag.valued(
              "replay-answers", "DIR", "ask no host; answer from what was recorded, and say so"),
          Flag.valued(
              "replay-days", "N", "take recorded answers that are so old at most (default: 1)"));

  private static final String RECORD = "record-answers";
  private static final String REPLAY = "replay-answers";
  private static final String DAYS = "replay-days";

  private final Invocation invocation;
  private final @Nullable AnswerMemory memory;
  private final @Nullable AnswerRecorder recorder;
  private final @Nullable AnswerReplay replay;

  private AnswerInput(
      Invocation invocation,
      @Nullable AnswerMemory memory,
      @Nullable AnswerRecorder recorder,
      @Nullable AnswerReplay replay) {
    this.invocation = invocation;
    this.memory = memory;
    this.recorder = recorder;
    this.replay = replay;
  }

  /**
   * What is typed.
   *
   * @param root the directory that is checked
   */
  static AnswerInput of(Invocation invocation, Path root) {
    boolean records = invocation.has(RECORD);
    boolean replays = invocation.has(REPLAY);
    if (records && (replays || invocation.has("offline"))) {
      throw CommandException.usage(
          "--" + RECORD + " has nothing to write where no host is asked",
          "Leave out --" + REPLAY + " and --offline, or --" + RECORD + ".");
    }
    if (invocation.has(DAYS) && !replays) {
      throw CommandException.usage("--" + DAYS + " goes with --" + REPLAY, null);
    }
    return new AnswerInput(
        invocation,
        replays || invocation.has(Memory.FLAG.name()) ? null : memory(invocation, root),
        records ? recorder(invocation, root) : null,
        replays ? replay(invocation, root) : null);
  }

  private static AnswerMemory memory(Invocation invocation, Path root) {
    Map<String, String> environment = invocation.terminal().environment();
    String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
    Path ours = RecordPlace.ofUser(environment, Path.of(home));
    return new AnswerMemory(
        ours.resolve("answers"), Memory::key, invocation.terminal().now(), root);
  }

  private static AnswerRecorder recorder(Invocation invocation, Path root) {
    Path folder = folder(invocation, RECORD, root);
    try {
      if (Files.exists(folder) && !empty(folder)) {
        throw CommandException.usage(
            "Not empty: " + invocation.value(RECORD).orElse(""),
            "--" + RECORD + " takes a new directory, so that no two recordings are mixed.");
      }
      return AnswerRecorder.begin(folder, invocation.terminal().now());
    } catch (IOException e) {
      throw CommandException.usage(
          "Nothing can be recorded there: " + folder + ": " + Output.reason(e), null);
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  private static AnswerReplay replay(Invocation invocation, Path root) {
    Path folder = folder(invocation, REPLAY, root);
    try {
      Duration most = Duration.ofDays(Math.min(invocation.count(DAYS, 1), 36_500));
      AnswerReplay replay = AnswerReplay.open(folder, invocation.at(), most);
      if (replay != null) {
        return replay;
      }
    } catch (IOException e) {
      throw CommandException.usage(
          "The recording could not be read: " + folder + ": " + Output.reason(e), null);
    }
    throw CommandException.usage(
        "Not a recording: " + invocation.value(REPLAY).orElse(""),
        "--" + REPLAY + " takes a directory that --" + RECORD + " wrote.");
  }

  /** What is checked must not say what others answer, nor be handed what they did. */
  private static Path folder(Invocation invocation, String flag, Path root) {
    Path folder = invocation.path(invocation.value(flag).orElse("")).toAbsolutePath();
    if (RealPath.insideProject(folder, root)) {
      throw CommandException.usage(
          "--" + flag + " lies in what is checked", "Name a directory outside of it.");
    }
    return folder;
  }

  WebKeeping keeping() {
    return new WebKeeping(memory == null ? WebMemory.NONE : memory, recorder, replay);
  }

  /** The memory, where there is one. */
  @Nullable AnswerMemory memory() {
    return memory;
  }

  /** Tells what became of a recording; one that is not whole does not count. */
  void tell() {
    if (replay != null) {
      invocation.tell(
          "gatewright: answered from the recording of "
              + replay.began()
              + "; no other host was asked");
    }
    if (recorder != null) {
      if (recorder.trouble().isPresent()) {
        throw CommandException.broken(
            "The recording is not whole: " + recorder.trouble().get(), "Record again.");
      }
      invocation.tell(
          "gatewright: "
              + recorder.answers()
              + " answers were recorded"
              + (recorder.covered() == 0
                  ? ""
                  : ", and " + recorder.covered() + " credentials in them covered")
              + "; they tell of private settings, so look who may read them");
    }
  }
}
