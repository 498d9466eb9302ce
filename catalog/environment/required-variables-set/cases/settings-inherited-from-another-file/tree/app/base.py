from pydantic_settings import BaseSettings
class Common(BaseSettings):
    token: str
