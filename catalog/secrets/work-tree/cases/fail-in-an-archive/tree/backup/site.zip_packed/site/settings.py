DEBUG = False
GITLAB_TOKEN = "glpat-{{random-20}}"
