package dev.gatewright.readers.expression;

import java.util.Locale;

/** A value of an expression that is no list and no object. */
public sealed interface ExprValue {
  /** Nothing. */
  record Null() implements ExprValue {}

  /** A truth value. */
  record Truth(boolean value) implements ExprValue {}

  /** A number. */
  record Numeral(double value) implements ExprValue {}

  /** A text. */
  record Text(String value) implements ExprValue {
    /** Says how long, never what: it may be a secret. */
    @Override
    public String toString() {
      return "Text[" + value.length() + " units]";
    }
  }

  /** A truth value. */
  static ExprValue of(boolean value) {
    return new Truth(value);
  }

  /** Whether a condition with this value holds: not for null, false, zero, NaN and no text. */
  default boolean holds() {
    return switch (this) {
      case Null _ -> false;
      case Truth(boolean value) -> value;
      case Numeral(double value) -> value != 0 && !Double.isNaN(value);
      case Text(String value) -> !value.isEmpty();
    };
  }

  /** The value as it is pasted into a text. */
  default String text() {
    return switch (this) {
      case Null _ -> "";
      case Truth(boolean value) -> value ? "true" : "false";
      case Numeral(double value) -> Numbers.text(value);
      case Text(String value) -> value;
    };
  }

  /** The value as a number, as it is compared with values of another kind. */
  default double number() {
    return switch (this) {
      case Null _ -> 0;
      case Truth(boolean value) -> value ? 1 : 0;
      case Numeral(double value) -> value;
      case Text(String value) -> value.isBlank() ? 0 : Numbers.parse(value.strip());
    };
  }

  /** Whether {@code ==} holds: texts ignore case, values of different kinds compare as numbers. */
  default boolean equalTo(ExprValue other) {
    if (this instanceof Text(String mine) && other instanceof Text(String its)) {
      return mine.equalsIgnoreCase(its);
    }
    if (this instanceof Null && other instanceof Null) {
      return true;
    }
    return number() == other.number();
  }

  /** Below 0, 0 or above 0 as this comes before, with or after another; NaN when neither. */
  default double compare(ExprValue other) {
    if (this instanceof Text(String mine) && other instanceof Text(String its)) {
      return mine.toUpperCase(Locale.ROOT).compareTo(its.toUpperCase(Locale.ROOT));
    }
    double left = number();
    double right = other.number();
    return Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : Double.compare(left, right);
  }
}
