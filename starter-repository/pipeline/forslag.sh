#!/bin/sh
# Lagrer det som er endret i håndboka, på en ny gren, og åpner et forslag hos git-verten.
#   forslag.sh NAVN TITTEL   NAVN er det siste i navnet på grenen: forslag/NAVN
# Den som startet jobben, står som forfatter. Er ingenting endret, skjer ingenting.
set -eu

navn=$1
tittel=$2
hvem=${GITHUB_ACTOR:-${GITLAB_USER_LOGIN:-håndboka}}
if [ -z "$(git status --porcelain -- handbook)" ]; then
    echo 'Ingenting er endret, så det blir ikke noe forslag.'
    exit
fi
gren="forslag/$navn-$(date -u +%Y%m%d-%H%M%S)"
git switch --quiet --create "$gren"
git add --all -- handbook
git -c "user.name=$hvem" -c "user.email=${GITLAB_USER_EMAIL:-$hvem@users.noreply.github.com}" \
    commit --quiet --message "$tittel" --message "Startet av $hvem fra nettsiden til git-verten."
if [ -n "${GITHUB_REPOSITORY:-}" ]; then
    git push --quiet origin "$gren"
    gh pr create --repo "$GITHUB_REPOSITORY" --head "$gren" --title "$tittel" \
        --body "Laget av en jobb som $hvem startet. Les endringen før du fletter den inn."
else
    git push --quiet --push-option merge_request.create origin "$gren"
fi
echo "Forslaget ligger på grenen $gren."
