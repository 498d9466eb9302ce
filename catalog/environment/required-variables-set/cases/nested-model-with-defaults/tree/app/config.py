from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings, SettingsConfigDict
class Db(BaseModel):
    host: str = "localhost"
class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_nested_delimiter="__")
    db: Db = Field(default_factory=Db)
    token: str
s = Settings()
