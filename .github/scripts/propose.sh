#!/usr/bin/env bash
# Commits what was pulled and generated to one branch, and opens, updates or (where nothing is left) closes its pull request.
set -euo pipefail
folder=$1
branch=regenerate
title="Follow the API documents ($BUMP)"
number=$(bash .github/scripts/own-pull-request.sh "$branch")

if [ "$BUMP" = none ]; then
  if [ -n "$(git status --porcelain -- generated)" ]; then
    echo "error: nothing is to be proposed, but generated/ differs from main." >&2
    exit 1
  fi
  if [ -n "$number" ]; then
    gh pr close "$number" --delete-branch --comment "The documents are again what they are on main."
  fi
  exit 0
fi
if [ "${GENERATED:-success}" != success ] || [ "${CHECKED:-success}" = failure ]; then
  title="$title: needs a fix"
  printf '\n**The code could not be generated or did not pass its tests; the log of the run has the reason.**\n' \
    >>"$folder/body.md"
fi

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --force-create "$branch"
git add specs generated .changeset
git commit --quiet --message "$title"
gh auth setup-git
git push --quiet --force origin "$branch"

for label in major minor patch; do
  gh label create "$label" --force --description "The next version is a $label one" >/dev/null
done
if [ -z "$number" ]; then
  gh pr create --head "$branch" --title "$title" --body-file "$folder/body.md" --label "$BUMP"
else
  gh pr edit "$number" --title "$title" --body-file "$folder/body.md" --add-label "$BUMP"
  for label in major minor patch; do
    [ "$label" = "$BUMP" ] || gh pr edit "$number" --remove-label "$label" >/dev/null
  done
fi
