import os

DB_PASSWORD = os.getenv("DB_PASSWORD", "{{random-24}}")
