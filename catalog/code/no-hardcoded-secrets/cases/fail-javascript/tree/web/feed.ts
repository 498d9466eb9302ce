export const feed = connect({
  host: process.env.FEED_HOST,
  password: "{{random-20}}",
});
