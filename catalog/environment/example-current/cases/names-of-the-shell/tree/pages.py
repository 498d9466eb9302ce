import os

PAGER = os.environ.get("PAGER", "less")
WORDS = os.environ["COMP_WORDS"].split()
LOCALE = os.environ.get("LC_MESSAGES")
