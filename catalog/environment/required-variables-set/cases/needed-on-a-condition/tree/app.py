import os

if os.getenv("DB_NAME", ""):
    HOST = {
        "host": os.environ["DB_HOST"],
    }
