package dev.gatewright.checks;

/** Something in our own catalog is wrong: a bug, found by the tests before it reaches anybody. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogException(String message) {
    super(message);
  }

  CatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
