import os

os.environ["API_KEY"] = "dev-key"
