import nox


@nox.session
def tests(
    session: nox.Session,
) -> None:
    session.run("pytest")


@nox.session
def lint(
    session: nox.Session,
) -> None:
    session.run("ruff", "check", ".")
