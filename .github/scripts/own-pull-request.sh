#!/usr/bin/env bash
# Prints the number of the open pull request from a branch of this repository; nothing for a branch of a fork.
set -euo pipefail
branch=$1

gh pr list --head "$branch" --state open --limit 100 --json number,isCrossRepository |
  node --eval '
    const pulls = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    // Whoever has a fork may give a branch any name. What does not say where it comes from is not ours.
    const own = pulls.find(({ isCrossRepository }) => isCrossRepository === false);
    if (own !== undefined) console.log(own.number);
  '
