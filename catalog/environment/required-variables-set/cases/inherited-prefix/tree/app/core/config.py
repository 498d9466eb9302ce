from .base import Common
class Settings(Common):
    feed_url: str
    token: str
settings = Settings()
