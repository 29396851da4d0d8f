# The commands of the project. `make` alone makes the site; `make help` lists the rest.
#
# Every path here is relative: a checkout may lie in a folder with any name, and make cannot quote one.
# Programs are started as `python -m ...`: a script in .venv/bin names its whole folder in its first line, which the
# system cuts off when it is long.

SHELL := /bin/sh
.DEFAULT_GOAL := site

# What programs write for themselves lands in the checkout too. (build_tools/set_up/contained.py holds the whole list.)
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/python
export TMPDIR := $(CURDIR)/.cache/tmp
export XDG_CACHE_HOME := $(CURDIR)/.cache/xdg
# Settings of a person's own that would make Python look elsewhere.
unexport PYTHONPATH PYTHONHOME PYTHONSAFEPATH

# The first Python that starts and is new enough. Each is really run: a name on the PATH may be a stand-in that fails,
# or a slow one that looks for the real one each time, so the real one's own path is kept.
# `make PYTHON=...` takes yours instead.
PYTHON ?=
export PYTHON PORT
define FIND_PYTHON
found=; \
for try in "$$PYTHON" python3 python3.13 python3.12 python3.11 python3.14; do \
  [ -z "$$try" ] || found=$$("$$try" -c 'import sys; sys.version_info >= (3, 11) and print(sys.executable)' 2>/dev/null); \
  if [ -n "$$found$$PYTHON" ]; then break; fi; \
done; \
if [ -z "$$found" ]; then \
  echo "Python 3.11 or newer is needed: install it (apt install python3 on Debian), then run make again." >&2; exit 1; \
fi
endef
OURS := .venv/bin/python -m

.PHONY: site serve test-setup test a11y a11y-changed check bench picture clean help

site: ## set everything up, check the data, build the site into site/
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up site
	@$(OURS) build_tools build --out site
	@echo 'Or run make serve, which shows it at an address on this machine.'

serve: ## the same, and show it at an address on this machine (PORT=8001 takes another port)
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up site
	@$(OURS) build_tools serve $(if $(PORT),--port "$$PORT")

test-setup: ## set up what the tests need, and no more
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up test

test: ## set up what the tests need and run them all
	@$(FIND_PYTHON); "$$found" -m build_tools.run_tests

a11y: ## look at every page of the site in a browser for what shuts people out (KEEP=yes keeps the figures)
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up test
	@$(OURS) accessibility_tests.gate --out .cache/accessibility-report $(if $(KEEP),--keep)

a11y-changed: ## a quick answer: each kind of page that has changed since it passed, once in each mode
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up test
	@$(OURS) accessibility_tests.gate --changed --few --out .cache/accessibility-report

check: ## check the data, and build nothing
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up site
	@$(OURS) build_tools check

bench: ## measure the build and the search on made-up offers, beside their peers
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up test
	@$(OURS) build_tools.benchmarks

picture: ## make the picture in the README anew
	@$(FIND_PYTHON); "$$found" -m build_tools.set_up test
	@$(OURS) build_tools build --out site
	@$(OURS) accessibility_tests.picture --site site --width 390 --height 844 --out docs/pictures/home-phone.png

clean: ## take away all that make has made
	@rm -rf site .venv .cache
	@echo 'Clean.'

help: ## list these
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1 - \2/p' Makefile
