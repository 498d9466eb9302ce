package dev.gatewright.targets.known;

import dev.gatewright.model.Fingerprints;
import dev.gatewright.model.Seal;
import dev.gatewright.readers.git.BlobHistory;
import dev.gatewright.readers.git.IdSet;
import dev.gatewright.readers.git.ObjectFormat;
import dev.gatewright.readers.git.ObjectId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a state: a form, the length of the head, the head, an HMAC-SHA256 over all that, and
 * the names of the clean blobs, whose SHA-256 stands in the head. So the names are proved only when
 * they are asked for.
 */
final class StateBytes {
  /** The form of the file; another number is another form. */
  private static final int FORM = 0x67776801;

  private static final int FRONT = 8;
  private static final int SUM = Seal.BYTES;

  private final Writer writer;
  private final byte[] key;

  StateBytes(Writer writer, byte[] key) {
    this.writer = writer;
    this.key = key;
  }

  /** Which program wrote a state, and of which repository; another form of hash is another. */
  record Writer(String program, String repository) {}

  /** What was read; nothing but the writer where that is another one. */
  record Content(Writer writer, @Nullable HistoryOutcome outcome, Names names) {}

  /** The names of the clean blobs, not proved yet. */
  record Names(ByteBuffer bytes, ByteBuffer sum) {
    /** The names, empty when these are not the ones that were written. */
    Optional<IdSet> proved(ObjectFormat format) {
      byte[] all = new byte[bytes.remaining()];
      bytes.duplicate().get(all);
      byte[] wanted = new byte[SUM];
      sum.duplicate().get(wanted);
      return MessageDigest.isEqual(sha256(all), wanted)
          ? IdSet.parse(format, all)
          : Optional.empty();
    }
  }

  byte[] write(IdSet clean, @Nullable HistoryOutcome outcome) throws IOException {
    byte[] names = clean.bytes();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(head);
    out.writeUTF(writer.program);
    out.writeUTF(writer.repository);
    out.write(sha256(names));
    out.writeBoolean(outcome != null);
    if (outcome != null) {
      outcome(out, outcome);
    }
    ByteBuffer all = ByteBuffer.allocate(FRONT + head.size() + SUM + names.length);
    all.putInt(FORM).putInt(head.size()).put(head.toByteArray());
    byte[] sum = mac(all.array(), all.position());
    return all.put(sum).put(names).array();
  }

  /** What was written under the same key; empty when it was not, or is not whole. */
  Optional<Content> read(byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    int head = bytes.length < FRONT || all.getInt() != FORM ? -1 : all.getInt();
    if (head < 0 || head > bytes.length - FRONT - SUM) {
      return Optional.empty();
    }
    int end = FRONT + head;
    byte[] sum = Arrays.copyOfRange(bytes, end, end + SUM);
    if (!MessageDigest.isEqual(sum, mac(bytes, end))) {
      return Optional.empty();
    }
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, FRONT, head));
      Writer written = new Writer(in.readUTF(), in.readUTF());
      if (!written.equals(writer)) {
        Names none = new Names(ByteBuffer.allocate(0), ByteBuffer.allocate(SUM));
        return Optional.of(new Content(written, null, none));
      }
      ByteBuffer digest = ByteBuffer.wrap(in.readNBytes(SUM));
      HistoryOutcome outcome = in.readBoolean() ? outcome(in) : null;
      ByteBuffer names = ByteBuffer.wrap(bytes, end + SUM, bytes.length - end - SUM);
      return Optional.of(new Content(written, outcome, new Names(names, digest)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void outcome(DataOutputStream out, HistoryOutcome outcome) throws IOException {
    out.writeUTF(outcome.mark());
    out.writeLong(outcome.blobs());
    out.writeLong(outcome.others());
    out.writeBoolean(outcome.shallow());
    out.writeBoolean(outcome.partial());
    texts(out, outcome.troubles());
    out.writeInt(outcome.held().size());
    for (BlobHistory held : outcome.held()) {
      out.writeUTF(held.blob().hex());
      texts(out, held.paths());
      out.writeBoolean(held.morePaths());
      moment(out, held.first());
      moment(out, held.last());
      out.writeBoolean(held.referenced());
      out.writeBoolean(held.inHead());
      texts(out, held.earliestTag().stream().toList());
    }
  }

  private static HistoryOutcome outcome(DataInputStream in) throws IOException {
    String mark = in.readUTF();
    long blobs = in.readLong();
    long others = in.readLong();
    boolean shallow = in.readBoolean();
    boolean partial = in.readBoolean();
    List<String> troubles = texts(in);
    List<BlobHistory> held = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      held.add(
          new BlobHistory(
              name(in),
              texts(in),
              in.readBoolean(),
              moment(in),
              moment(in),
              List.of(),
              0,
              in.readBoolean(),
              in.readBoolean(),
              texts(in)));
    }
    return new HistoryOutcome(mark, blobs, others, shallow, partial, troubles, held);
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void moment(DataOutputStream out, BlobHistory.@Nullable Moment moment)
      throws IOException {
    out.writeUTF(moment == null ? "" : moment.commit().hex());
    out.writeLong(moment == null ? 0 : moment.authoredSeconds());
  }

  private static BlobHistory.@Nullable Moment moment(DataInputStream in) throws IOException {
    String hex = in.readUTF();
    long seconds = in.readLong();
    return hex.isEmpty() ? null : new BlobHistory.Moment(id(hex), seconds);
  }

  private static ObjectId name(DataInputStream in) throws IOException {
    return id(in.readUTF());
  }

  private static ObjectId id(String hex) throws IOException {
    return ObjectId.parse(hex).orElseThrow(() -> new IOException("That is no name of an object."));
  }

  private byte[] mac(byte[] bytes, int end) {
    return new Seal(key).over(bytes, 0, end).end();
  }

  private static byte[] sha256(byte[] bytes) {
    return Fingerprints.sha256().digest(bytes);
  }
}
