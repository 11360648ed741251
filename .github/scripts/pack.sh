#!/usr/bin/env bash
# Packs the version on main, with its bill of materials and its notes, unless it is decided or released elsewhere.
set -euo pipefail
folder=$1
output=${GITHUB_OUTPUT:-/dev/stdout}
mkdir -p "$folder"

if ls .changeset/*.md >/dev/null 2>&1; then
  echo "There are changesets left: the next release is not decided yet."
  exit 0
fi
name=$(node --print 'require("./package.json").name')
version=$(node --print 'require("./package.json").version')
publish=true
if [ "$(npm view "$name@$version" version 2>/dev/null || true)" = "$version" ]; then publish=false; fi
release=true
if git rev-parse --verify --quiet "refs/tags/v$version" >/dev/null; then release=false; fi
if [ "$publish$release" = falsefalse ]; then
  echo "$name $version is released already."
  exit 0
fi
# npm refuses a provenance from another repository than package.json names; where it names none, it is this one.
repository=${GITHUB_REPOSITORY:?is not set. Expected OWNER/NAME of the repository that publishes the package.}
address="${GITHUB_SERVER_URL:-https://github.com}/$repository"
stated=$(node --print 'const { repository } = require("./package.json"); (repository?.url ?? repository ?? "").replace(/^git\+/, "").replace(/\.git$/, "")')
if [ -z "$stated" ]; then
  npm pkg set repository.type=git repository.url="git+$address.git"
elif [ "$stated" != "$address" ]; then
  echo "package.json names $stated as its repository, but this is $address: npm would refuse the provenance. Correct repository.url in package.json." >&2
  exit 1
fi
npm pack --pack-destination "$folder" >/dev/null
npm sbom --package-lock-only --sbom-type library --sbom-format cyclonedx |
  node --import tsx generator/bundle/bill-of-materials.ts >"$folder/sbom.cdx.json"
bash .github/scripts/release-notes.sh "$version" >"$folder/notes.md"
{
  echo "version=$version"
  echo "publish=$publish"
  echo "release=$release"
} >>"$output"
