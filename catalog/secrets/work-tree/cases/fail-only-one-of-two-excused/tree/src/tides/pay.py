OLD = "sk_live_{{random-24}}"  # gitleaks:allow
NEW = "sk_live_{{random-24}}"
