# make help says what each target does. Everything sets itself up; nothing needs to be installed first
# but Python 3.11 or newer, git and make.
.DEFAULT_GOAL := help
.PHONY: help setup serve build publish unit check test mutants golden looks words safety-words new rename import-references import-quiz export-quizzes check-reviews figure picture schemas lock fonts

PORT ?= 8000
# What stands behind new is a kind of page, and no target.
ifeq ($(firstword $(MAKECMDGOALS)),new)
NEW := $(or $(word 2,$(MAKECMDGOALS)),drill)
endif
BIN := .venv/bin
export PYTHONPATH := hooks
# Python keeps what it has compiled, also where it is told not to, as in many containers: else each worker compiles all tests anew.
export PYTHONDONTWRITEBYTECODE :=
GROUNDWORK := $(BIN)/python -m groundwork

help: ## show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-17s %s\n", $$1, $$2}' Makefile

setup: ## set up everything, also what checks
	@tools/setup dev

serve: ## serve the site with live reload (PORT=8001 for another port)
	@tools/setup site
	@$(GROUNDWORK) serve --port="$(PORT)"

build: ## build the site into site/ (SITE_URL=https://… for its address, DRAFTS=1 with drafts, NOTICES=1 tells standing notices)
	@tools/setup site
	@$(GROUNDWORK) build

publish: ## build and put the site as plain files into a folder: TO=../public (SITE_URL=https://… for its address)
	@tools/setup site
	@$(GROUNDWORK) publish -- "$$TO"

unit: ## run the unit tests: the quick loop while you work
	@tools/setup dev
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal tests/unit

check: ## check code and content, without a browser (about a minute)
	@tools/setup dev
	@tools/check

test: check ## run everything that CI runs, browser tests included
	@tools/browser
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup tests/installed tests/mutants tests/browser

mutants: ## change single things in a copy, see which no test notices: KIND=python|others COUNT=40 SEED=1 ONLY=path STAGES=2 ID=…
	@tools/setup dev
	@tools/browser
	@nice -n 10 $(BIN)/python -m tools.mutants $(if $(findstring command,$(origin KIND)),--kind $(KIND)) $(if $(COUNT),--count $(COUNT)) \
	  $(if $(SEED),--seed $(SEED)) $(if $(STAGES),--stages $(STAGES)) --only "$(ONLY)" --id "$$ID"

new: ## write a new page: make new drill TITLE="Wall sit" (docs/templates has all kinds), make new figure ID=wall-sit
	@$(if $(word 3,$(MAKECMDGOALS)),echo 'Put quotes around the whole title: make new $(NEW) TITLE="Wall sit"' >&2 && exit 1,:)
	@tools/setup site
	@$(GROUNDWORK) new -- $(or $(NEW),drill) "$(if $(filter figure,$(NEW)),$$ID,$$TITLE)"

export TITLE

rename: ## give a page another name, and mend what names it: FROM=drills/bear-hold TO=drills/bear-hover (WRITE=1 does it)
	@tools/setup site
	@$(GROUNDWORK) rename $(if $(filter 1,$(WRITE)),--write) -- "$$FROM" "$$TO"

export FROM TO

import-references: ## show what a BibTeX, RIS or CSL-JSON file would add: FILE=mine.bib (WRITE=1 adds it)
	@tools/setup site
	@$(GROUNDWORK) import-references $(if $(filter 1,$(WRITE)),--write) -- "$$FILE"

import-quiz: ## show the bank that a GIFT, Aiken or mkdocs-quiz file would make: FILE=x.gift (WRITE=1 writes it)
	@tools/setup site
	@$(GROUNDWORK) import-quiz $(if $(filter 1,$(WRITE)),--write) -- "$$FILE"

export FILE

export-quizzes: ## write the quizzes as GIFT, QTI 2.1 and for Anki into build/quizzes/ (SITE_URL=… for links)
	@tools/setup site
	@$(GROUNDWORK) export-quizzes

check-reviews: ## list what is to be checked again: pages, works, what no clinician has reviewed (DAYS=120 looks further ahead)
	@tools/setup site
	@$(GROUNDWORK) check-reviews $(if $(DAYS),--days "$(DAYS)")

figure: ## draw a movement figure while you write it: ID=bird-dog (SHEET=1 writes its picture and ends)
ifdef NEW
	@:
else
	@tools/setup site
	@$(GROUNDWORK) figure $(if $(filter 1,$(SHEET)),--sheet) $(if $(filter-out file,$(origin PORT)),--port="$(PORT)") -- "$$ID"
endif

export ID

picture: ## take a picture into docs, small enough for a phone: FILE=photo.jpg (TO=docs/articles/ for another place)
	@tools/setup site
	@$(GROUNDWORK) picture --to "$$TO" -- "$$FILE"

export TO

golden: ## write the golden numbers of movement figures anew, once you have looked at the figures
	@tools/setup dev
	@$(BIN)/python -m pytest -q tests/unit/figures/test_every_figure.py --update

looks: ## write anew what each part of a page looks like, once you like what you see
	@tools/setup dev
	@tools/browser
	@$(BIN)/python -m pytest -q tests/browser/test_looks.py --update

words: ## write anew what templates and labels say, once you have read each change
	@tools/setup dev
	@$(BIN)/python -m pytest -q tests/hooks/test_every_field.py -k unseen --update

safety-words: ## take a change of the safety words over, once a physiotherapist agreed with it
	@tools/setup dev
	@$(BIN)/python -m pytest -q tests/test_safety.py -k unseen --update

schemas: ## write the JSON Schemas for editors
	@tools/setup site
	@$(GROUNDWORK) schemas

lock: ## lock the dependencies anew
	@tools/setup dev
	@tools/lock

fonts: ## make the font files anew from their packages
	@tools/setup dev
	@$(BIN)/python tools/fonts.py

# What is no target: a kind of page, behind new, or misspelt.
.DEFAULT:
	@$(if $(NEW),:,$(or $(PYTHON),python3) tools/meant.py Makefile "$@")
