INSERT INTO clients (name, secret) VALUES ('tide', '{{random-32}}');
