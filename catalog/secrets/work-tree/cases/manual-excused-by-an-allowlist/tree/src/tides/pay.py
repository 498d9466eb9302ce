KEY = "sk_live_{{random-24}}"
