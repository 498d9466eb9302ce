SMTP_HOST = "mail.tides.example"
SMTP_PASSWORD = "{{random-20}}"
