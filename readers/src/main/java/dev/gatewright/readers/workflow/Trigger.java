package dev.gatewright.readers.workflow;

import dev.gatewright.readers.text.Span;
import dev.gatewright.readers.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * One event under {@code on}.
 *
 * @param span where the event is named
 * @param config what stands under it; null when nothing can
 */
public record Trigger(String event, Span span, @Nullable YamlNode config) {}
