package dev.gatewright.targets.environment;

/**
 * Something that belongs to an environment or to the code and could not be read, so that what is
 * missing may be there.
 *
 * @param why what stood in the way
 * @param remedy how the user can give it
 */
public record Gap(String why, String remedy) {}
