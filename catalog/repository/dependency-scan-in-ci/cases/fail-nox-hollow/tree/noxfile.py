import nox
@nox.session
def audit(session):
    session.run("echo", "ok")
