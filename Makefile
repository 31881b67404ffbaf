# Every target does what it needs first. `make` alone tells what there is.
SHELL := /bin/bash
SWIFT ?= swift
JOBS ?= 2
SOAK_KILLS ?= 1000
SOAK_PDFS ?=
FUZZ_SECONDS ?= 60
BENCH_ROUNDS ?= 3
GROWTH_DOCUMENTS ?= 1000,10000
WRITE ?=
FUZZ_TARGETS ?= html mail tnef text layout tables narratives dates frames
export PATH := $(PATH):/opt/swift/usr/bin

RELEASE := .build/release/casebook
DEBUG := .build/debug/casebook

.DEFAULT_GOAL := help
.PHONY: help setup packages build demo test check soak fuzz lint format evaluate calibrate bench growth instructions screenshots clean

help: ## show this
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | column -t -s $$'\t'

setup: ## install what the machine lacks (Debian packages, the schema validator, a browser for the tests)
	@Scripts/setup --checks

packages:
	@Scripts/setup

build: packages ## build .build/release/casebook
	$(SWIFT) build -c release -j $(JOBS) --product casebook

demo: packages ## read the replies of Corpus and write their records to out/export
	$(SWIFT) build -j $(JOBS) --product casebook
	@Scripts/demo $(DEBUG)

test: packages ## run the tests
	$(SWIFT) build --build-tests -j $(JOBS)
	@# A browser on a busy machine loses keys: the pages are tried before the rest, by themselves.
	$(SWIFT) test --skip-build --no-parallel --filter FaceTests
	$(SWIFT) test --skip-build --skip FaceTests

# Read by Package.swift: in what is checked, a warning is an error.
check: export CASEBOOK_STRICT := 1
check: setup lint test ## lint, imports, tests, every emitted line against its schema, two runs compared, figures held to their floors, instructions to their ceilings
	rm -rf out/check
	for run in one two; do \
	  $(DEBUG) ingest Corpus/replies --store out/check/store-$$run && \
	  $(DEBUG) export --store out/check/store-$$run --out out/check/$$run && \
	  $(DEBUG) report --store out/check/store-$$run --format json --out out/check/$$run/report.json || exit 1; \
	done
	diff -r out/check/one out/check/two
	Scripts/check-schemas out/check/one
	$(DEBUG) evaluate Corpus/gold --run out/check/one --floors Corpus/floors.json
	for set in office scans; do \
	  $(DEBUG) ingest Corpus/$$set/replies --store out/check/store-$$set && \
	  $(DEBUG) export --store out/check/store-$$set --out out/check/$$set && Scripts/check-schemas out/check/$$set && \
	  $(DEBUG) evaluate Corpus/$$set/gold --run out/check/$$set --all-forms --floors Corpus/$$set/floors.json || exit 1; \
	done
	$(MAKE) --no-print-directory instructions

ifeq ($(SOAK_PDFS),)
soak: packages ## kill runs and reviews at SOAK_KILLS (1000) random moments each, or read the PDFs of SOAK_PDFS=FOLDER; nothing may be lost
	$(SWIFT) build --build-tests -j $(JOBS)
	CASEBOOK_KILLS=$(SOAK_KILLS) $(SWIFT) test --skip-build --filter KillTests
else
soak: build
	Scripts/soak-pdfs $(RELEASE) "$(SOAK_PDFS)"
endif

fuzz: packages ## feed each parser for FUZZ_SECONDS (60) with what a fuzzer thinks of; FUZZ_TARGETS are all of them
	$(SWIFT) build --package-path Fuzz -j $(JOBS) --sanitize=fuzzer
	Scripts/fuzz Fuzz/.build/debug/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

lint:
	$(SWIFT) format lint --strict -r Sources Schemas Tests Plugins Fuzz/Sources Fuzz/Package.swift Benchmarks/Sources Benchmarks/Package.swift Package.swift
	Scripts/check-imports

format: ## lay the sources out as the linter wants them
	$(SWIFT) format -i -r Sources Schemas Tests Plugins Fuzz/Sources Fuzz/Package.swift Benchmarks/Sources Benchmarks/Package.swift Package.swift

evaluate: packages ## measure the records of Corpus (and of the sets beside the repository) against their gold
	$(SWIFT) build -j $(JOBS) --product casebook
	@Scripts/evaluate $(DEBUG)

# Asked for less than the one wrong field in a hundred that is promised: a new batch of letters differs from the last.
calibrate: packages ## fit the confidences on the gold there is, and write them into the program's data
	$(SWIFT) build -j $(JOBS) --product casebook
	@Scripts/calibrate $(DEBUG) --max-error 0.009 --out Sources/Validation/Data/model.json

bench: build ## measure everything against the bare libraries and other programs, as ratios, and write docs/performance.md
	@Benchmarks/setup
	$(SWIFT) build --package-path Benchmarks -c release -j $(JOBS)
	python3 Benchmarks/run.py $(RELEASE) Benchmarks/.build/release/floor Benchmarks/.build/release/stages \
	  --peers Benchmarks/.venv/bin/python --rounds $(BENCH_ROUNDS)

growth: build ## measure what 1,000 and 10,000 documents cost (GROWTH_DOCUMENTS), and write it into docs/performance.md
	python3 Benchmarks/growth.py $(RELEASE) --documents $(GROWTH_DOCUMENTS)

instructions: setup ## count what conversion, extraction and validation take, against their ceilings (WRITE=--write sets these)
	env -u CASEBOOK_STRICT $(SWIFT) build --package-path Benchmarks -c release -j $(JOBS)
	python3 Benchmarks/instructions.py Benchmarks/.build/release/floor Benchmarks/.build/release/stages $(WRITE)

screenshots: setup ## take the pictures of docs/review.md and docs/figures.md
	$(SWIFT) build -j $(JOBS) --product casebook
	$(DEBUG) ingest Corpus/replies --store out/pictures
	Scripts/screenshots $(DEBUG) out/pictures

clean: ## remove what was built and written here
	rm -rf .build Fuzz/.build Benchmarks/.build Benchmarks/.venv out .casebook
