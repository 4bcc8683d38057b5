# The front door: each goal does one whole thing. The build itself is CMake and Ninja, in build/.
BUILD ?= build
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
.DEFAULT_GOAL := all
.PHONY: all demo test bench fuzz lint format web web-test install deb clean help packages configure

all: configure ## build build/dragoman, installing missing Debian packages first
	@cmake --build $(BUILD) --parallel $(JOBS) --target dragoman lexicon
	@echo "built $(BUILD)/dragoman; next: make demo"

packages:
	@tools/packages build

configure: packages
	@[ -f $(BUILD)/build.ninja ] || cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release $(CMAKE_FLAGS) >$(BUILD).log || \
	    { cat $(BUILD).log; exit 1; }
	@rm -f $(BUILD).log

demo: all ## code the example pages and show who did what to whom
	@tools/demo $(BUILD)/dragoman

test: ## build everything and run all tests
	@tools/packages build test
	@$(MAKE) --no-print-directory configure
	@cmake --build $(BUILD) --parallel $(JOBS)
	@tools/run_tests $(BUILD)

bench: all ## speed by stage, on the example pages or INPUT=...
	@tools/bench $(BUILD)/dragoman $(or $(INPUT),examples)

fuzz: ## run each fuzz target for FUZZ_SECONDS (15)
	@tools/packages build lint
	@tools/fuzz build-fuzz $(or $(FUZZ_SECONDS),15)

lint: ## format, layers and clang-tidy
	@tools/packages build lint
	@$(MAKE) --no-print-directory configure
	@tools/lint $(BUILD)

format: ## format the sources in place
	clang-format-14 -i $$(find src include tests examples fuzz -name '*.[ch]')

web: ## rebuild the page of `dragoman serve` from web/ (needs Node.js; its build is committed)
	@tools/web build

web-test: all ## test that page in a browser
	@tools/packages web
	@tools/web test $(BUILD)

install: all ## install under DESTDIR and the prefix given at configuration (/usr/local)
	@cmake --build $(BUILD) --parallel $(JOBS) --target dgm dgm_shared manual lexicon
	@cmake --install $(BUILD)

deb: ## a Debian package in the build folder
	@tools/packages build deb
	@$(MAKE) --no-print-directory configure CMAKE_FLAGS=-DCMAKE_INSTALL_PREFIX=/usr
	@cmake --build $(BUILD) --parallel $(JOBS)
	@cd $(BUILD) && cpack -G DEB | tail -n 1

clean: ## remove the build folder
	rm -rf $(BUILD)

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18
