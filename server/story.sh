#!/bin/sh
# The life of a version with curl alone, as three local people. Run it from the project's folder beside a server that was started with the
# same DUECOURSE_DATA (or DATABASE_URL) and PORT. Pass a second server's address as $1 to ask that one for the answers. With TAMPER=yes it spoils
# the record of the embedded database at the end, to show that it shows: only ever over data that is there to be thrown away.
set -eu
at=http://localhost:${PORT:-8080}
other=${1:-$at}
dir=$(mktemp -d)

# Something out of an answer: `pick it.revision < draft.json`.
pick() { node -pe "const it = JSON.parse(require('fs').readFileSync(0)); $1"; }

# Signs a local person in: their cookie goes into a jar, their token into a file.
signin() {
  token=$(npx duecourse link --role "$1" | sed -n 's/.*sign-in#//p')
  curl -sS --fail-with-body -c "$dir/$1.jar" "$at/v1/sign-in/link" --json "{\"token\": \"$token\"}" | pick it.csrf > "$dir/$1.csrf"
}

# A request by somebody: `by policy-lead -X PUT ADDRESS …`.
by() { who=$1; shift; curl -sS -b "$dir/$who.jar" -H "X-CSRF-Token: $(cat "$dir/$who.csrf")" "$@"; }

signin policy-lead; signin approver; signin administrator

# One person may have both roles; what they wrote is for somebody else all the same.
by administrator --fail-with-body -X PUT "$at/v1/people/local%2Fpolicy-lead/grants/approver/york"

# The policy lead begins a draft from the version that there is, and changes ten working days to twelve with sed.
by policy-lead --fail-with-body "$at/v1/rulesets/york/drafts" -H 'Idempotency-Key: invitations-1' --json '{"from": "version"}' > "$dir/draft.json"
draft=$at$(pick it.href < "$dir/draft.json")
by policy-lead "$draft" -H 'Accept: application/yaml' | sed 's/atLeast: 10 working days, before: meeting, met: invitations-sent/atLeast: 12 working days, before: meeting, met: invitations-sent/' > "$dir/york.yaml"
by policy-lead --fail-with-body -X PUT "$draft" -H 'If-Match: "1"' -H 'Content-Type: application/yaml' --data-binary @"$dir/york.yaml" > "$dir/draft.json"
by policy-lead --fail-with-body -X PUT "$draft" -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" --json '{
  "inForceFrom": "2027-02-01", "change": "changes-a-timescale",
  "why": "Ten working days have proved too few for families to prepare.",
  "exceptions": [
    {"rule": "Y2.2", "why": "The statutory limit is answered beside it and is the effective one."},
    {"rule": "Y2.3", "why": "The statutory limit is answered beside it and is the effective one."}]}' > "$dir/draft.json"
by policy-lead "$draft/diff" | pick 'it.changes.map(({ says }) => says).join("\n")'

# Submitting says what stands in the way: the worked examples still expect ten. They are made to expect what the draft answers.
by policy-lead "$draft/submission" -X POST -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" | pick 'it.errors.map(one => one.message).join("\n")'
by policy-lead --fail-with-body "$draft/accepted-examples" -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" --json '{"all": true}' > "$dir/accepted.json"
pick 'it.changed.length + " examples now expect what the draft answers"' < "$dir/accepted.json"
pick it.draft.revision < "$dir/accepted.json" > "$dir/revision"
by policy-lead --fail-with-body "$draft/submission" -X POST -H "If-Match: \"$(cat "$dir/revision")\"" > "$dir/draft.json"

# What was looked at is what is approved: this text, from this day. Nobody approves their own.
looked="{\"digest\": \"$(pick it.digest < "$dir/draft.json")\", \"inForceFrom\": \"2027-02-01\"}"
by policy-lead "$draft/approval" -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" --json "$looked" | pick 'it.title + ": " + it.errors[0].message'
by approver --fail-with-body "$draft/approval" -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" --json "$looked" > "$dir/draft.json"
before=$(date -u +%Y-%m-%dT%H:%M:%SZ); sleep 1
by approver --fail-with-body "$draft/publication" -H "If-Match: \"$(pick it.revision < "$dir/draft.json")\"" -H 'Idempotency-Key: publish-invitations-1' --json '{"inForceFrom": "2027-02-01"}' | pick 'it.version + ": " + it.state'
curl -sS "$other/v1/rulesets/york/versions" | pick 'it.versions.map(({ version, state, to }) => [version, state, to].join(" ")).join("\n")'

# The same question for a meeting before that day and after it, and as it was known before the change.
ask() {
  curl -sS --fail-with-body "$other/v1/assessments" --json "{\"ruleset\": \"york\", \"view\": \"summary\", \"asOf\": \"2026-12-01\"$2,
    \"case\": {\"care\": [{\"from\": \"2026-09-01\"}], \"reviews\": [{\"completed\": \"2026-09-25\"}, {\"planned\": \"$1\"}], \"complete\": [\"reviews\", \"done\"]}}" |
    pick 'const { local, dueOn } = it.outcomes.find(({ rule, about }) => rule === "Y5.5" && about.review === 2); `${local?.dueOn ?? dueOn} by version ${it.ruleset.versions.join(" and ")}`'
}
echo "meeting on 25 January 2027: $(ask 2027-01-25 '')"
echo "meeting on 8 March 2027: $(ask 2027-03-08 '')"
echo "the same, as known before the change: $(ask 2027-03-08 ", \"knownAt\": \"$before\"")"

# The record is sound; where asked to, a line of it is changed behind the program's back, and it shows.
signin auditor
by auditor "$at/v1/audit/verification" | pick 'it.says ?? it'
if [ "${TAMPER:-no}" = yes ] && [ -z "${DATABASE_URL:-}" ]; then
  cat > "$dir/tamper.cjs" <<'JS'
const { DatabaseSync } = require('node:sqlite')
const db = new DatabaseSync(process.argv[2])
for (const { name } of db.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'record'").all()) db.exec(`drop trigger "${name}"`)
db.exec(`update record set body = replace(body, 'local/approver', 'local/reader') where body like '%draft-approved%'`)
JS
  npx node "$dir/tamper.cjs" "${DUECOURSE_DATA:-data}/duecourse.sqlite"
  by auditor "$at/v1/audit/verification" | pick 'it.says ?? it'
fi
