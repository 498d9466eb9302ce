package dev.gatewright.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One token in the register: what is known of it, and never the token. What nobody wrote is null.
 *
 * @param name what people call it
 * @param purpose what it is for
 * @param owner id of the person who looks after it
 * @param created when it was made
 * @param expires when it is to be replaced at the latest
 * @param variable the environment variable that holds it
 * @param scope what it may be used for
 * @param place where it is written
 */
public record RegisteredToken(
    String name,
    @Nullable String purpose,
    @Nullable String owner,
    @Nullable Instant created,
    @Nullable Instant expires,
    @Nullable String variable,
    @Nullable TokenScope scope,
    Place place) {}
