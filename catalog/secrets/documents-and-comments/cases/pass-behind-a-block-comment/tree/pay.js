/* where money goes */
const glob = "src/*";
const key = "sk_live_{{random-24}}";
export default key;
