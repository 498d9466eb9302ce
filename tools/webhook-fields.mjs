// Writes catalog/workflows/events.tsv: which fields of a webhook's payload hold text that somebody
// chose freely, and which do not. Needs the schemas of the payloads, an npm package:
//
//   npm install --prefix DIR @octokit/webhooks-schemas
//   node tools/webhook-fields.mjs DIR > catalog/workflows/events.tsv
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.argv[2], "node_modules", "@octokit", "webhooks-schemas");
const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const schema = JSON.parse(readFileSync(join(folder, "schema.json"), "utf8"));

// What a field can hold, from the harmless to the free.
const FIXED = 0;
const NAME = 1;
const FREE = 2;

// Addresses that people write themselves; all others are put together by GitHub.
const OWN_ADDRESS =
  /^(homepage|homepage_url|mirror_url|blog|target_url|website_url|details_url|external_url|environment_url|log_url|url_template|callback_url|git_url_template|description_html_url)$/;
// Digests and identifiers that GitHub or git computes.
const COMPUTED = /^(id|sha|.*_sha|(?!external_).*_id|before|after|.*_oid|oid|gravatar_id|timestamp|.*_at|spdx_id|etag)$/;
// Names with the alphabet of accounts and repositories.
const ACCOUNT = /^(login|full_name|name_with_owner|.*_login)$/;
const REPOSITORY = /(^|\.)(repository|repo|forkee|.*_repository|repositories\.\*|template_repository|parent|source)$/;

function definition(node) {
  let here = node;
  while (here && here.$ref) {
    here = schema.definitions[here.$ref.slice("#/definitions/".length)];
  }
  return here ?? {};
}

function leaf(path, key, node, types) {
  if (!types.includes("string")) return FIXED;
  if (node.enum || node.const !== undefined) return FIXED;
  if (node.format === "date-time" || COMPUTED.test(key)) return FIXED;
  if (node.format === "uri" || node.format === "uri-template" || /(^|_)url$/.test(key)) {
    return OWN_ADDRESS.test(key) ? FREE : FIXED;
  }
  if (ACCOUNT.test(key) || (key === "name" && REPOSITORY.test(path))) return NAME;
  return FREE;
}

const fields = new Map(); // path of an object -> field -> worst of what it can hold

function note(path, key, form) {
  const row = fields.get(path) ?? new Map();
  row.set(key, Math.max(row.get(key) ?? FIXED, form));
  fields.set(path, row);
}

function walk(path, key, raw, open) {
  const reference = raw.$ref;
  if (reference && open.includes(reference)) {
    note(path, key, FREE);
    return;
  }
  const inside = reference ? [...open, reference] : open;
  const node = definition(raw);
  const below = key === "" ? path : path === "" ? key : `${path}.${key}`;
  for (const part of [...(node.allOf ?? []), ...(node.oneOf ?? []), ...(node.anyOf ?? [])]) {
    walk(path, key, part, inside);
  }
  if (node.properties) {
    for (const [name, value] of Object.entries(node.properties)) walk(below, name, value, inside);
  }
  if (node.items) {
    walk(below, "*", Array.isArray(node.items) ? { oneOf: node.items } : node.items, inside);
  }
  let types = [node.type ?? []].flat();
  if (types.length === 0 && (node.enum || node.const !== undefined)) {
    types = (node.enum ?? [node.const]).map((value) => (value === null ? "null" : typeof value));
  }
  const single = types.filter((type) => type !== "object" && type !== "array" && type !== "null");
  if (key !== "" && single.length > 0) note(path, key, leaf(path, key, node, single));
  const bare = (type) => types.includes(type);
  if (key !== "" && ((bare("object") && !node.properties) || (bare("array") && !node.items))) {
    note(path, key, FREE);
  }
}

for (const event of schema.oneOf) walk("", "", event, []);

// Objects with the same fields share a line: there are many accounts and repositories in a payload.
const lines = new Map();
for (const [path, row] of fields) {
  const of = (form) =>
    [...row].filter(([, worst]) => worst === form).map(([key]) => key).sort().join(" ");
  if (of(FIXED) || of(NAME)) {
    const line = `${of(FIXED)}\t${of(NAME)}`;
    lines.set(line, [...(lines.get(line) ?? []), path === "" ? "-" : path]);
  }
}

console.log(`# Fields below github.event whose text nobody chooses freely. Made by tools/webhook-fields.mjs`);
console.log(`# from the npm package ${name} ${version} (MIT); not written by hand.`);
console.log(`# fixed: set by GitHub or git, numbers and words of a list. name: of an account or repository.`);
console.log(`# A field that is not listed is free text. * is any element of a list, - the event itself.`);
console.log(`objects\tfixed\tname`);
const sorted = [...lines].map(([line, paths]) => `${paths.sort().join(" ")}\t${line}`).sort();
for (const line of sorted) console.log(line);
