import nox


@nox.session
def audit(*arguments):
    arguments[0].run("echo")


@nox.session
def other(*arguments):
    arguments[0].run("echo")
