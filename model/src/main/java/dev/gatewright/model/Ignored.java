package dev.gatewright.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a person asks not to count, with a reason: by a comment on its line, or in a list.
 *
 * @param finding what was found
 * @param because the reason that is given
 * @param until the day it ends, which no longer counts; null where the way it is written knows no
 *     end
 * @param place where that is written
 */
public record Ignored(Finding finding, String because, @Nullable LocalDate until, Place place) {}
