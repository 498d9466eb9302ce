package dev.gatewright.secrets.match;

import java.util.Arrays;

/** A word of a command without its quotes, and where each of its characters stands. */
final class CommandWord {
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[32];
  private int expanded = -1;

  void add(int c, int place) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[text.length()] = place;
    text.append((char) c);
  }

  /** Says that what comes next is put in when the command runs. */
  void expand() {
    expanded = text.length();
  }

  /** Whether anything from a character on is put in when the command runs. */
  boolean expandsFrom(int index) {
    return expanded >= index;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  char at(int index) {
    return text.charAt(index);
  }

  int indexOf(String part, int from) {
    return text.indexOf(part, from);
  }

  int lastIndexOf(String part) {
    return text.lastIndexOf(part);
  }

  int place(int index) {
    return places[index];
  }

  /** Whether a part stands at a character. */
  boolean has(String part, int index, boolean ignoreCase) {
    if (index < 0 || index + part.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      int c = text.charAt(index + i);
      int wanted = part.charAt(i);
      if (ignoreCase ? Ascii.fold(c) != Ascii.fold(wanted) : c != wanted) {
        return false;
      }
    }
    return true;
  }

  /** How long it is; the word may be a secret. */
  @Override
  public String toString() {
    return "CommandWord[" + text.length() + "]";
  }
}
