const base = "https://tides.example/*";
/*
  the old key:
  sk_live_{{random-24}}
*/
export default base;
