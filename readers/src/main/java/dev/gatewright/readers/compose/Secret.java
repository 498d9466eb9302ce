package dev.gatewright.readers.compose;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * A secret at the top of the file.
 *
 * @param external true when it is made elsewhere
 * @param externalName the name it has there, when that is given
 * @param file the file it is read from
 * @param environment the variable it is read from
 * @param content where its text stands, when it is written in the file itself
 */
public record Secret(
    String name,
    Span nameSpan,
    boolean external,
    @Nullable YamlScalar externalName,
    @Nullable YamlScalar file,
    @Nullable YamlScalar environment,
    @Nullable Span content) {}
