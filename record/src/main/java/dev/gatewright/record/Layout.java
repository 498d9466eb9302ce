package dev.gatewright.record;

import java.nio.file.Path;

/** The names of the files of a record. */
record Layout(Path folder) {
  static final String LOG = "entries.log";
  static final String CHECKPOINT = "checkpoint";
  static final String LAST_SIGNED = "last-signed";
  static final String KEY = "key";
  static final String VERIFIER = "vkey";

  Path log() {
    return folder.resolve(LOG);
  }

  Path checkpoint() {
    return folder.resolve(CHECKPOINT);
  }

  Path lastSigned() {
    return folder.resolve(LAST_SIGNED);
  }

  Path key() {
    return folder.resolve(KEY);
  }

  Path verifier() {
    return folder.resolve(VERIFIER);
  }

  Path seal() {
    return folder.resolve("seal");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path resume() {
    return folder.resolve("resume");
  }

  Path evidence() {
    return folder.resolve("evidence");
  }

  Path tile(Tile tile) {
    return folder.resolve(tile.path());
  }
}
