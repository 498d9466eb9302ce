from pydantic import BaseModel
from pydantic_settings import BaseSettings, SettingsConfigDict
class Db(BaseModel):
    host: str
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_nested_delimiter="__")
    db: Db
    token: str
settings = Settings()
