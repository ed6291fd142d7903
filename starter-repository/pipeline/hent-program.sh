#!/bin/sh
# Legger programmet hjemmel i mappen .program. Ingenting bygges: programmet hentes ferdig, fra
#   HJEMMEL_ADRESSE   en adresse dere har valgt, for eksempel en utgivelse av Hjemmel. Da må
#                     HJEMMEL_SHA256 også være satt, og filen må stemme med den.
#   ellers            den utgaven som jobben «Bygg programmet» la i dette lageret.
# Ligger den riktige filen i .program fra før (mellomlageret), hentes den ikke igjen.
set -eu

fil=.program/hjemmel
mkdir -p .program

stemmer() {
    [ -f "$1" ] && [ -n "$2" ] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status
}

feil() {
    printf '%s\n' "$*" >&2
    exit 3
}

sum=${HJEMMEL_SHA256:-}
if ! stemmer "$fil" "$sum"; then
    rm -rf "$fil" .program/ny
    mkdir .program/ny
    if [ -n "${HJEMMEL_ADRESSE:-}" ]; then
        [ -n "$sum" ] || feil 'HJEMMEL_ADRESSE er satt, men ikke HJEMMEL_SHA256. Sett den også.'
        curl --fail --silent --show-error --location --retry 3 \
            --output .program/ny/hjemmel "$HJEMMEL_ADRESSE"
    elif [ -n "${GITHUB_REPOSITORY:-}" ]; then
        gh release download hjemmel --repo "$GITHUB_REPOSITORY" --dir .program/ny \
            --pattern hjemmel --pattern hjemmel.sha256 ||
            feil 'Fant ikke programmet. Start jobben «Bygg programmet» én gang, se LES-MEG.md.'
    elif [ -n "${CI_API_V4_URL:-}" ]; then
        for navn in hjemmel hjemmel.sha256; do
            curl --fail --silent --show-error --location --retry 3 \
                --header "JOB-TOKEN: $CI_JOB_TOKEN" --output ".program/ny/$navn" \
                "$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/hjemmel/1/$navn" ||
                feil 'Fant ikke programmet. Start oppgaven «program» én gang, se LES-MEG.md.'
        done
    else
        feil 'Sett HJEMMEL_ADRESSE og HJEMMEL_SHA256.'
    fi
    [ -n "$sum" ] || sum=$(cut -d ' ' -f 1 .program/ny/hjemmel.sha256)
    stemmer .program/ny/hjemmel "$sum" ||
        feil 'Programmet som ble hentet, stemmer ikke med sjekksummen. Det ble ikke brukt.'
    chmod +x .program/ny/hjemmel
    mv .program/ny/hjemmel "$fil"
    rm -rf .program/ny
fi
"$fil" --version
