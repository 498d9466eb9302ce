from app.base import Common
class Settings(Common):
    feed_url: str
settings = Settings()
