-- key: sk_live_{{random-24}}
SELECT 1;
