INSERT INTO clients (name, secret) VALUES (?, ?);
