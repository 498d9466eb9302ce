package dev.gatewright.readers.python;

/**
 * A pydantic settings class, as one that inherits from it needs to know it.
 *
 * @param prefix what it puts before the names of its fields
 * @param delimiter what stands between a field and the fields of the model it holds; empty for none
 */
public record SettingsClass(String name, String prefix, String delimiter) {}
