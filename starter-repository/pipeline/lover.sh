#!/bin/sh
# Sammenligner lovene i håndboka med Lovdatas åpne data og gjør det som er endret, til et forslag.
#   LOVDATA   der arkivene hentes fra. En mappe som har dem, går også.
set -eu

kilde=${LOVDATA:-https://api.lovdata.no/v1/publicData/get}
mappe=$(mktemp -d)
trap 'rm -rf "$mappe"' EXIT
for arkiv in gjeldende-lover.tar.bz2 gjeldende-sentrale-forskrifter.tar.bz2; do
    if [ -d "$kilde" ]; then
        cp "$kilde/$arkiv" "$mappe/"
    else
        curl --fail --silent --show-error --location --retry 3 \
            --output "$mappe/$arkiv" "$kilde/$arkiv"
    fi
done
.program/hjemmel import-law "$mappe"/*.tar.bz2
.program/hjemmel check
sh pipeline/forslag.sh lover "Lovene sammenlignet med Lovdata $(date -u +%Y-%m-%d)"
