package dev.gatewright.readers.yaml;

/** One document of a stream, by its root node; a document with nothing in it has a null scalar. */
public record YamlDocument(YamlNode root) {}
