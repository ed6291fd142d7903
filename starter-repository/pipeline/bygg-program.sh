#!/bin/sh
# Bygger programmet hjemmel fra kilden, én gang for hver utgave dere tar i bruk. Det tar noen minutter.
#   KILDE    adressen til kilden, for eksempel https://git.kommunen.no/hjemmel.git
#   UTGAVE   grenen eller merket som bygges
# Filene havner i mappen «bygget».
set -eu

case $KILDE in
https://*) ;;
*)
    echo 'Kilden må være en adresse som begynner med https://.' >&2
    exit 2
    ;;
esac
rm -rf kilde bygget
git clone --quiet --depth 1 --branch="$UTGAVE" -- "$KILDE" kilde
make -C kilde release
mkdir bygget
cp kilde/dist/hjemmel kilde/dist/hjemmel.sha256 bygget/
cat bygget/hjemmel.sha256
