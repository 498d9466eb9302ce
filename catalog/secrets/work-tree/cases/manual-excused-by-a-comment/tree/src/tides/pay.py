REVOKED = "sk_live_{{random-24}}"  # gitleaks:allow
OLD = "sk_live_{{random-24}}"  # pragma: allowlist secret
