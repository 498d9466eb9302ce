package dev.gatewright.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The files of the catalog that come with the program. */
public final class CatalogText {
  private CatalogText() {}

  /** The text of a file below {@code catalog/}. */
  public static String read(String file) {
    try (InputStream in = CatalogText.class.getResourceAsStream("catalog/" + file)) {
      if (in == null) {
        throw new CatalogException("The program has no file catalog/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new CatalogException("The program's own file catalog/" + file + " cannot be read", e);
    }
  }
}
