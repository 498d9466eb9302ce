package dev.gatewright.record;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a record. May be used by many threads: entries that arrive while a commit is
 * under way share the next one. An append answers only when its entries are durable and signed.
 */
public final class RecordWriter implements AutoCloseable {
  private static final int QUEUE = 4096;
  private static final long BATCH_BYTES = 8L << 20;

  /** The answer to an append: the entries have the indexes from {@code first} on. */
  public record Appended(long first, int count, Checkpoint checkpoint) {}

  private final WriterLock lock;
  private final Committer committer;
  private final EvidenceStore evidence;
  private final Repair repair;
  private final BlockingQueue<Request> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread = new Thread(this::run, "gatewright-record");
  private final Object door = new Object();
  private boolean started;
  private boolean closed;
  private volatile Checkpoint checkpoint;

  RecordWriter(WriterLock lock, Committer committer, EvidenceStore evidence, Repair repair) {
    this.lock = lock;
    this.committer = committer;
    this.evidence = evidence;
    this.repair = repair;
    this.checkpoint = committer.checkpoint();
    thread.setDaemon(true);
  }

  /**
   * Opens a record for writing, making it when there is none, and puts right what a stopped writer
   * left. Proves the right edge of the record only; {@link RecordReader#verify} proves all of it.
   *
   * @param origin the name of the record, see {@link RecordPlace#origin}; no spaces, no plus
   * @param random makes the key on first use
   * @param wait how long to wait for another writer to finish
   * @throws RecordException when the disk refuses
   */
  public static Opening open(
      RecordPlace place, String origin, Supplier<SecureRandom> random, Duration wait) {
    return open(place, origin, random, wait, null);
  }

  /**
   * The same, where it was read a moment ago.
   *
   * @param foresight what {@link RecordReader#foresee} found; null when nobody looked
   */
  public static Opening open(
      RecordPlace place,
      String origin,
      Supplier<SecureRandom> random,
      Duration wait,
      @Nullable Foresight foresight) {
    return Recovery.open(place, origin, random, wait, new RealDisk(), foresight);
  }

  /**
   * Appends entries in this order, next to each other. Once answered all of them are in the record;
   * where the process was stopped before the answer, the first few of them may be.
   *
   * @throws RecordException when the disk refuses; the writer then takes no more entries, and a new
   *     one has to be opened
   */
  public Appended append(List<Entry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an append has at least one entry");
    }
    List<byte[]> bytes = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      bytes.add(entry.bytes());
    }
    Request request = new Request(bytes);
    synchronized (door) {
      if (closed) {
        throw new IllegalStateException("the writer of the record is closed");
      }
      if (!started) {
        started = true;
        thread.start();
      }
      // Within the door, so that close() can be sure nothing arrives behind its own request.
      put(request);
    }
    return request.answer();
  }

  /** Appends one entry; see {@link #append(List)}. */
  public Appended append(Entry entry) {
    return append(List.of(entry));
  }

  /** The newest checkpoint. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** What was put right when the record was opened. */
  public Repair repair() {
    return repair;
  }

  /** The store for what is too large for an entry. */
  public EvidenceStore evidence() {
    return evidence;
  }

  /** Waits for the appends under way and lets the next writer in. */
  @Override
  public void close() {
    synchronized (door) {
      if (closed) {
        return;
      }
      closed = true;
    }
    if (started) {
      Request last = new Request(List.of());
      put(last);
      last.await();
    }
    lock.close();
  }

  private void put(Request request) {
    boolean interrupted = false;
    while (true) {
      try {
        queue.put(request);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    RecordException broken = null;
    Request next = null;
    while (true) {
      List<Request> batch = new ArrayList<>();
      Request carried = next;
      next = carried == null ? take() : carried;
      long bytes = 0;
      while (next != null && !next.isLast() && (batch.isEmpty() || bytes < BATCH_BYTES)) {
        batch.add(next);
        bytes += next.size();
        next = queue.poll();
      }
      if (!batch.isEmpty()) {
        broken = broken == null ? commit(batch) : refuse(batch, broken);
      }
      if (next != null && next.isLast()) {
        next.done.countDown();
        return;
      }
    }
  }

  private @Nullable RecordException commit(List<Request> batch) {
    List<byte[]> entries = new ArrayList<>();
    for (Request request : batch) {
      entries.addAll(request.entries);
    }
    long first = checkpoint.size();
    try {
      Checkpoint signed = committer.commit(entries);
      checkpoint = signed;
      for (Request request : batch) {
        request.answered = new Appended(first, request.entries.size(), signed);
        first += request.entries.size();
        request.done.countDown();
      }
      return null;
    } catch (RecordException e) {
      return fail(batch, e);
    } catch (RuntimeException e) {
      return fail(batch, new RecordException("The writer of the record broke", true, e));
    }
  }

  private static RecordException fail(List<Request> batch, RecordException e) {
    for (Request request : batch) {
      request.failed = e;
      request.done.countDown();
    }
    return e;
  }

  /** After a failure the state on disk is unknown to this writer; only a new opening proves it. */
  private static RecordException refuse(List<Request> batch, RecordException earlier) {
    fail(
        batch,
        new RecordException(
            "The entry was not recorded: an earlier one could not be written. Open the record"
                + " again. The cause was: "
                + earlier.getMessage(),
            false,
            earlier));
    return earlier;
  }

  private Request take() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException ignored) {
        // Nobody outside knows this thread; it ends by the last request and in no other way.
      }
    }
  }

  /** One call of append, waiting for its answer. */
  private static final class Request {
    private final List<byte[]> entries;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Appended answered;
    private volatile @Nullable RecordException failed;

    Request(List<byte[]> entries) {
      this.entries = entries;
    }

    boolean isLast() {
      return entries.isEmpty();
    }

    long size() {
      long size = 0;
      for (byte[] entry : entries) {
        size += entry.length;
      }
      return size;
    }

    void await() {
      boolean interrupted = false;
      while (true) {
        try {
          done.await();
          break;
        } catch (InterruptedException e) {
          // The entries are on their way: to leave now would leave the caller without an answer.
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    Appended answer() {
      await();
      RecordException e = failed;
      if (e != null) {
        throw new RecordException(String.valueOf(e.getMessage()), e.mayBeRecorded(), e);
      }
      Appended appended = answered;
      if (appended == null) {
        throw new IllegalStateException("an append ended without an answer");
      }
      return appended;
    }
  }
}
