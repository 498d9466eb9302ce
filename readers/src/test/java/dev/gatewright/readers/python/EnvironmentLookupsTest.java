package dev.gatewright.readers.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewright.readers.text.Span;
import org.junit.jupiter.api.Test;

final class EnvironmentLookupsTest {
  @Test
  void theStandardLibraryIsKnownUnderEveryImportedName() {
    assertLookups(
        """
        import os
        import os as o, sys
        from os import environ as e, getenv
        g = os.getenv
        os.environ["A"]
        os.environ.get("B")
        os.environ.get('C', "x")
        o.getenv("D", default=None)
        e["E"]
        e.get("F") or "x"
        getenv("G")
        g("H")
        print(f"{os.environ['I']}")
        os.getenv("J" "K")
        """,
        "A!",
        "B!",
        "C",
        "D",
        "E!",
        "F",
        "G!",
        "H!",
        "I!",
        "JK!");
  }

  @Test
  void writingAndNamesOfOthersAreNoLookups() {
    assertLookups(
        """
        import os
        os.environ["A"] = "x"
        del os.environ["B"]
        x.os.environ["C"]
        getenv("D")
        config("E")
        # os.getenv("F")
        s = "os.getenv('G')"
        def getenv(x): pass
        environ["H"]
        """);
  }

  @Test
  void anOptionThatListensToAVariableIsALookup() {
    assertLookups(
        """
        import click
        from typer import Option
        @click.option("--api-key", envvar="API_KEY", required=True)
        @click.option("--port", default=1)
        @click.option("--either", envvar=["A", "B"])
        def main(api_key, port, token=Option(..., envvar="TOKEN")): pass
        """,
        "API_KEY",
        "TOKEN");
  }

  @Test
  void namesOnlyKnownAtRunTimeAreDynamic() {
    assertLookups(
        "import os\nos.environ[name]\nos.getenv(f'A_{x}')\nos.getenv('B' + y, 1)\n",
        "?!",
        "?!",
        "?");
  }

  @Test
  void envObjectsAreFollowed() {
    assertLookups(
        """
        from environs import Env
        import environ
        env = Env()
        env2: environ.Env = environ.Env(DEBUG=(bool, False), NAME=str)
        env.read_env()
        env("A")
        env.str("B", "x")
        env.int("C", default=1)
        env2.bool("DEBUG")
        env2("NAME")
        env2.db()
        with env.prefixed("P_"):
            env.str("D")
            with env.prefixed("Q_"):
                env.str("E")
        env.str("F")
        """,
        "A!",
        "B",
        "C",
        "DEBUG",
        "NAME!",
        "DATABASE_URL!",
        "P_D!",
        "P_Q_E!",
        "F!");
  }

  @Test
  void decoupleIsKnown() {
    assertLookups(
        "from decouple import config, Csv\nconfig('A')\nconfig('B', default='', cast=Csv())\n",
        "A!",
        "B");
  }

  @Test
  void fieldsOfSettingsClassesAreLookups() {
    assertLookups(
        """
        from typing import Annotated, ClassVar
        from pydantic import Field
        from pydantic_settings import BaseSettings, SettingsConfigDict
        class Base(BaseSettings):
            model_config = SettingsConfigDict(env_prefix="app_", extra="x")
            db_url: str
            debug: bool = False
            key: str = Field(..., validation_alias="SECRET_KEY")
            port: int = Field(default=1, ge=1)
            other: Annotated[str, Field(alias="OTHER")] = "x"
            none: dict[str, str] = {}
            _private: str = ""
            kind: ClassVar[str] = "k"
            def f(self): x: int = 1
        class More(Base):
            token: str = Field(alias=name)
            class Config:
                env_prefix = "M_"
        class Plain:
            no: str
        """,
        "APP_DB_URL!",
        "APP_DEBUG",
        "SECRET_KEY!",
        "APP_PORT",
        "OTHER",
        "APP_NONE",
        "?!");
  }

  @Test
  void aLookupKeepsItsPlace() {
    EnvironmentLookup lookup =
        EnvironmentLookups.in(PythonReaderTest.source("import os\nx = é(os.getenv('A', 1))\n"))
            .getFirst();
    assertThat(lookup.span()).isEqualTo(new Span(2, 7, 2, 24));
    assertThat(lookup.nameSpan()).isEqualTo(new Span(2, 17, 2, 20));
    assertThat(lookup.way()).isEqualTo(EnvironmentLookup.Way.GETENV);
  }

  private static void assertLookups(String code, String... expected) {
    assertThat(EnvironmentLookups.in(PythonReaderTest.source(code)))
        .extracting(l -> l.name().orElse("?") + (l.required() ? "!" : ""))
        .containsExactly(expected);
  }
}
