import os

API_KEY = os.getenv("API_KEY", "{{random-40}}")
