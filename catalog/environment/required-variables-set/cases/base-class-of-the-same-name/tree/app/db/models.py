from app.db.orm import Base
class User(Base):
    name: str
