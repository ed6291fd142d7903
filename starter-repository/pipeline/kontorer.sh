#!/bin/sh
# Skriver id-ene under «kontorer:» i handbok.yaml som en JSON-liste. Uten kontorer: [].
set -eu

awk '
    /^kontorer:/ { inne = 1; next }
    /^[^ #-]/ { inne = 0 }
    inne && /^ *(- +)?id:/ {
        id = $0
        sub(/^ *(- +)?id: */, "", id)
        gsub(/["\047]/, "", id)
        sub(/ .*/, "", id)
        liste = liste (liste == "" ? "" : ",") "\"" id "\""
    }
    END { print "[" liste "]" }
' handbook/handbok.yaml
