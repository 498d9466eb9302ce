import nox
@nox.session
def audit(session):
    session.install("pip-audit")
    session.run("pip-audit")
