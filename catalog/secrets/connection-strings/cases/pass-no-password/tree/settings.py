import os

DATABASE_URL = "postgresql://db.tides.example:5432/tides"
OTHER = f"postgresql://tides:{os.environ['DB_PASSWORD']}@db/tides"
