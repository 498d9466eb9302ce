DATABASE_URL = "postgresql://tides:{{random-20}}@db.tides.example:5432/tides"
