/// Asks for tides.
///
/// ```
/// let token = "{{random-32}}";
/// ```
fn tides() {}
