#!/bin/sh
# Godkjenner ett kapittel og gjør godkjenningen til et forslag. Svarene i skjemaet kommer som
# KAPITTEL, ROLLE og MERKNAD, og blir aldri en del av en kommando.
set -eu

if [ -n "${MERKNAD:-}" ]; then
    .program/hjemmel approve --by="$ROLLE" --note="$MERKNAD" -- "$KAPITTEL"
else
    .program/hjemmel approve --by="$ROLLE" -- "$KAPITTEL"
fi
.program/hjemmel check
sh pipeline/forslag.sh godkjenning "Godkjenning av $KAPITTEL"
