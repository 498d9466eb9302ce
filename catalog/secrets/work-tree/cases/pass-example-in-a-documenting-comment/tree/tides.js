/**
 * @example
 * const token = "{{random-32}}";
 */
export function tides(token) {}
