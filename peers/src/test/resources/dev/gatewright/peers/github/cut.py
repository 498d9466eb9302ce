"""Cuts GitHub's OpenAPI description down to the answers that peers/ gives.

Usage: npm install @octokit/openapi@23.0.2 && python3 cut.py node_modules/@octokit/openapi/generated OUT

Kept: for each path below, the JSON schema of its answer 200 to GET, with the schemas it names. Left out: all
text for people, all examples. `nullable: true` becomes a type that may be null, as JSON Schema says it.

The audit log of an organisation is not in the public description (api.github.com.json): only Enterprise Cloud has it. Its
shape comes from the description of Enterprise Cloud in the same package (ghec.json), and that of the organisation with it;
their paths begin with /orgs here, all others lie below the repository.
"""

import json
import sys

REPO = "/repos/{owner}/{repo}"
PATHS = [
    "",
    "/environments",
    "/environments/{environment_name}",
    "/environments/{environment_name}/deployment-branch-policies",
    "/environments/{environment_name}/secrets",
    "/actions/secrets",
    "/actions/organization-secrets",
    "/dependabot/secrets",
    "/actions/permissions",
    "/actions/permissions/selected-actions",
    "/actions/permissions/workflow",
    "/actions/permissions/artifact-and-log-retention",
    "/actions/oidc/customization/sub",
    "/actions/workflows",
    "/actions/runs",
    "/actions/runs/{run_id}/approvals",
    "/actions/artifacts",
    "/tags",
    "/branches",
    "/branches/{branch}",
    "/branches/{branch}/protection",
    "/rules/branches/{branch}",
    "/rulesets",
    "/rulesets/{ruleset_id}",
    "/collaborators",
    "/teams",
    "/keys",
    "/hooks",
    "/immutable-releases",
    "/automated-security-fixes",
    "/private-vulnerability-reporting",
    "/dependabot/alerts",
    "/secret-scanning/alerts",
    "/code-scanning/alerts",
    "/deployments",
    "/deployments/{deployment_id}/statuses",
    "/dependency-graph/sbom",
    "/commits/{ref}",
    "/releases/latest",
]
CLOUD = ["/orgs/{org}", "/orgs/{org}/audit-log"]
NOISE = {"description", "example", "examples", "title", "x-multi-segment", "deprecated", "default", "externalDocs",
         "x-github-breaking-changes", "x-github"}


def cut(node, under_properties=False):
    if isinstance(node, list):
        return [cut(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {}
    for key, value in node.items():
        if not under_properties and (key in NOISE or key.startswith("x-")):
            continue
        if key == "$ref" and isinstance(value, str):
            out[key] = value.replace("#/components/schemas/", "#/$defs/")
        elif not under_properties and key == "enum":
            out[key] = value
        else:
            out[key] = cut(value, not under_properties and key == "properties")
    if not under_properties and out.pop("nullable", False):
        if "enum" in out and None not in out["enum"]:
            out["enum"] = out["enum"] + [None]
        if isinstance(out.get("type"), str):
            out["type"] = [out["type"], "null"]
        elif "type" not in out:
            out = {"anyOf": [out, {"type": "null"}]}
    return out


def names(node, found):
    if isinstance(node, list):
        for item in node:
            names(item, found)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                found.add(value.rsplit("/", 1)[1])
            else:
                names(value, found)


def add(whole, paths, root, kept, answers):
    """Adds answers and the schemas they name; a schema that is there already stays, under the same name."""
    wanted = set()
    for path in paths:
        get = whole["paths"][root + path]["get"]["responses"]["200"]
        while "$ref" in get:
            get = whole["components"]["responses"][get["$ref"].rsplit("/", 1)[1]]
        answers[path] = cut(get["content"]["application/json"]["schema"])
        names(answers[path], wanted)
    while wanted - kept.keys():
        for name in sorted(wanted - kept.keys()):
            kept[name] = cut(whole["components"]["schemas"][name])
            names(kept[name], wanted)


def main(source, target):
    kept, answers = {}, {}
    public = json.load(open(source + "/api.github.com.json"))
    add(public, PATHS, REPO, kept, answers)
    add(json.load(open(source + "/ghec.json")), CLOUD, "", kept, answers)
    note = ("GitHub's REST API description " + public["info"]["version"] + ", from @octokit/openapi 23.0.2 (MIT), cut by cut.py; "
            "what begins with /orgs is from the description of Enterprise Cloud in the same package, since the audit log is in no other")
    json.dump({"$comment": note, "answers": answers, "$defs": dict(sorted(kept.items()))},
              open(target, "w"), separators=(",", ":"), sort_keys=False)


main(sys.argv[1], sys.argv[2])
