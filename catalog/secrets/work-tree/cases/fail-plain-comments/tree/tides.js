/* Not in use: const token = "{{random-32}}"; */
// const token = "{{random-32}}";
const glob = "src/**";
const token = "{{random-32}}";
/** Asks for tides. */ const password = "{{random-32}}";
