import nox

nox.options.sessions = ["docs"]

@nox.session
def tests(session):
    session.install(".")
    session.run("pytest", *session.posargs)

@nox.session
def docs(session):
    session.run("sphinx-build", ".")
