# The commands of the project. `make help` lists them; what takes more than a line is in scripts/.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup site test check format bench fuzz release clean

SWIFT ?= swift
HJEMMEL := .build/release/hjemmel
SOURCES := Package.swift Plugins Sources Tests Fuzzing

help: ## Viser denne oversikten
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup:
	@SWIFT='$(SWIFT)' scripts/setup
	@scripts/setup-editor

# `swift build` decides itself what is out of date; it is asked each time, so that the site is
# never made by an old program.
site: setup ## Lager nettstedet i Site/ av kapitlene i handbook/
	@[ -x $(HJEMMEL) ] || echo 'Bygger programmet. Første gang tar det noen minutter.'
	@$(SWIFT) build --configuration release --product hjemmel --quiet
	@$(HJEMMEL) build --source handbook --output Site

test: setup ## Kjører alle testene
	$(SWIFT) build --build-tests
	@scripts/setup-strace
	@SWIFT='$(SWIFT)' scripts/check-swift
	.build/debug/hjemmel check --source handbook --date 2026-11-21 --strict --hints
	@scripts/check-search
	node Tests/Editor/check_edits.mjs handbook
	@scripts/check-python
	@scripts/check-browser
	@scripts/check-publishing

check: setup ## Sjekker formateringen, og at alt bygger uten advarsler
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@scripts/check-shell
	$(SWIFT) build --build-tests

format: ## Formaterer kildekoden
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: release ## Måler farten og forhåndsvisningen mot Hugo og søket mot Pagefind, og skriver tallene i BENCHMARKS.md
	@scripts/setup-python Benchmarks/.venv Benchmarks/requirements.txt
	@scripts/setup-chromium
	Benchmarks/.venv/bin/python Benchmarks/bench.py --hjemmel dist/hjemmel --write BENCHMARKS.md
	Benchmarks/.venv/bin/python Benchmarks/offices.py --hjemmel dist/hjemmel --write BENCHMARKS.md
	Benchmarks/.venv/bin/python Benchmarks/preview.py --hjemmel dist/hjemmel --write BENCHMARKS.md
	Benchmarks/.venv/bin/python Benchmarks/search.py --hjemmel dist/hjemmel --write BENCHMARKS.md
	Benchmarks/.venv/bin/python Benchmarks/worst_case.py --hjemmel dist/hjemmel --write BENCHMARKS.md

fuzz: setup ## Prøver tilfeldige tekster på det som leser filer, i SECONDS=60 sekunder for hvert slag
	@SWIFT='$(SWIFT)' scripts/fuzz $(or $(SECONDS),60)

release: setup ## Lager programmet som én fil i dist/, som ikke trenger noe annet på maskinen
	@scripts/release

clean: ## Fjerner alt som er bygget
	rm -rf .build .build-fuzz .build-release .build-sanitizers .editor .venv .Site.hjemmel dist
	find Site -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +
