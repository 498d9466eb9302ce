package dev.gatewright.model;

import java.util.List;

/**
 * A checklist as read.
 *
 * @param name its title, or its file name where it has none
 * @param file path with forward slashes, relative to the directory that is checked where it lies in
 *     it; {@code pack:NAME} for a pack
 * @param sha256 digest of the file's bytes, 64 hexadecimal digits
 * @param items the requirements in the order of the document, groups before their children; {@link
 *     ItemShape#STATEMENT}s are candidates only
 * @param lint what looks wrong in the writing of the checklist itself
 */
public record Checklist(
    String name, String file, String sha256, List<Item> items, List<Finding> lint) {
  public Checklist {
    items = List.copyOf(items);
    lint = List.copyOf(lint);
  }
}
