package dev.gatewright.secrets.allow;

import org.jspecify.annotations.Nullable;

/** What a run looked at, so that a word about something else is not called unused. */
public interface Looked {
  /**
   * Whether findings at this path would have been seen, whether or not the file is still there.
   *
   * @param commit the commit, or null for the files of the work tree
   */
  boolean at(String path, @Nullable String commit);

  /** Whether all there is was looked at: the work tree and the whole history, nothing left out. */
  boolean everything();
}
