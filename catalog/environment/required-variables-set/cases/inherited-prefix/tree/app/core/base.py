from pydantic_settings import BaseSettings, SettingsConfigDict
class Common(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TIDES_")
    debug: bool = False
