package dev.gatewright.model;

/** The program that judged. */
public record Tool(String name, String version) {}
