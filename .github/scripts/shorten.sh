#!/usr/bin/env bash
# Copies Markdown up to whole lines of BYTES, closes the block that it was cut in, and says where the rest is.
set -euo pipefail
bytes=$1
rest=$2

# Bytes, whatever the locale: GitHub counts characters, of which there are never more. What is left out is read too:
# its writer would be stopped otherwise.
LC_ALL=C awk -v most="$bytes" -v rest="$rest" '
  cut { next }
  { size += length($0) + 1 }
  size > most {
    cut = 1
    if (open > 0) print "\n</details>"
    print "\n… and more, " rest "."
    next
  }
  { print }
  /^<details>/ { open++ }
  /^<\/details>/ { open-- }
'
