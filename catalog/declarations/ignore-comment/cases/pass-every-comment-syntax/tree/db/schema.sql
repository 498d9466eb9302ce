SELECT 1 -- gatewright: ignore[environment/database-tls] because it listens on the loopback address until 2027-01-31
