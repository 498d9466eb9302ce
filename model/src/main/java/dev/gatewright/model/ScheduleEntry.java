package dev.gatewright.model;

import java.time.LocalDate;

/**
 * A task that comes round.
 *
 * @param item id of the item or control it answers
 * @param owner who does it
 * @param everyDays how often, in days
 * @param from the day the first period begins
 * @param place where it is written
 */
public record ScheduleEntry(
    String item, String owner, int everyDays, LocalDate from, Place place) {}
