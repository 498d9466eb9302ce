package dev.gatewright.readers.python;

import dev.gatewright.readers.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where code asks for an environment variable.
 *
 * @param variable the name, or null when it is only known at run time
 * @param others names that do as well: {@code AliasChoices("A", "B")}
 * @param required true when no default is given there
 * @param span the whole expression, or the field of a settings class
 * @param nameSpan where the name is written
 */
public record EnvironmentLookup(
    Way way,
    @Nullable String variable,
    List<String> others,
    boolean required,
    Span span,
    Span nameSpan) {
  /** Copies the list. */
  public EnvironmentLookup {
    others = List.copyOf(others);
  }

  /** How the variable is asked for. */
  public enum Way {
    /** {@code os.environ[…]}, {@code os.environ.get(…)} and the like. */
    ENVIRON,
    /** {@code os.getenv(…)}. */
    GETENV,
    /** A call of an {@code Env} object of environs or django-environ. */
    ENV_OBJECT,
    /** {@code config(…)} of python-decouple or of Starlette. */
    DECOUPLE,
    /** {@code envvar=} of an option or argument of click or typer, which may also be given. */
    OPTION,
    /** A field of a pydantic settings class. */
    SETTINGS_FIELD
  }

  /** The name when it stands in the code. */
  public Optional<String> name() {
    return Optional.ofNullable(variable);
  }

  /** True when the name is only known at run time. */
  public boolean isDynamic() {
    return variable == null;
  }
}
