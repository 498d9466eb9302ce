package dev.gatewright.model;

import java.time.LocalDate;

/**
 * A finding that a comment on its line asks to ignore, with a reason and for a time.
 *
 * @param finding what was found
 * @param because the reason that is given
 * @param until the day it ends, which no longer counts
 * @param place where the comment stands
 */
public record Ignored(Finding finding, String because, LocalDate until, Place place) {}
