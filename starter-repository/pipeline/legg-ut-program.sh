#!/bin/sh
# Legger programmet i mappen «bygget» der hent-program.sh finner det.
set -eu

(cd bygget && sha256sum --check hjemmel.sha256)
if [ -n "${GITHUB_REPOSITORY:-}" ]; then
    gh release view hjemmel --repo "$GITHUB_REPOSITORY" >/dev/null 2>&1 ||
        gh release create hjemmel --repo "$GITHUB_REPOSITORY" --title 'Programmet hjemmel' \
            --notes 'Bygget av jobben «Bygg programmet».'
    gh release upload hjemmel --repo "$GITHUB_REPOSITORY" --clobber \
        bygget/hjemmel bygget/hjemmel.sha256
else
    for navn in hjemmel hjemmel.sha256; do
        curl --fail --silent --show-error --header "JOB-TOKEN: $CI_JOB_TOKEN" \
            --upload-file "bygget/$navn" \
            "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/hjemmel/1/$navn"
    done
fi
