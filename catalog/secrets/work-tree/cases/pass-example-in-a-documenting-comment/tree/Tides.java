/**
 * Asks for tides.
 *
 * <pre>
 * String token = "{{random-32}}";
 * new Tides(token).today();
 * </pre>
 */
final class Tides {}
