#!/usr/bin/env bash
# Makes the git tag and the GitHub release of a version, once. Needs VERSION, and the folder that pack.sh filled.
set -euo pipefail
folder=$1
tag="v$VERSION"

if gh release view "$tag" >/dev/null 2>&1; then
  echo "$tag is released already."
  exit 0
fi
gh release create "$tag" --target "$GITHUB_SHA" --title "$VERSION" --notes-file "$folder/notes.md" \
  "$folder"/*.tgz "$folder/sbom.cdx.json"
