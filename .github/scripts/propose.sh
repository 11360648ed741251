#!/usr/bin/env bash
# Commits what was pulled and generated to one branch, and opens, renews or (with nothing left) closes its pull request.
set -euo pipefail
folder=$1
branch=regenerate
title="Follow the API documents ($BUMP)"
number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')

if [ "$BUMP" = none ]; then
  if [ -n "$number" ]; then
    gh pr close "$number" --delete-branch --comment "The documents say again what they say on main."
  fi
  exit 0
fi
if [ "${GENERATED:-success}" != success ]; then
  title="$title: needs a hand"
  printf '\n**The code could not be generated or did not pass its tests; the run says why.**\n' >>"$folder/body.md"
fi

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --force-create "$branch"
git add specs generated .changeset
git commit --quiet --message "$title"
gh auth setup-git
git push --quiet --force origin "$branch"

for label in major minor patch; do
  gh label create "$label" --force --description "The version after this is a $label one" >/dev/null
done
if [ -z "$number" ]; then
  gh pr create --head "$branch" --title "$title" --body-file "$folder/body.md" --label "$BUMP"
else
  gh pr edit "$number" --title "$title" --body-file "$folder/body.md" --add-label "$BUMP"
  for label in major minor patch; do
    [ "$label" = "$BUMP" ] || gh pr edit "$number" --remove-label "$label" >/dev/null
  done
fi
