# Thin on purpose: every target calls one script, and the script is the place to read.
.DEFAULT_GOAL := help
.PHONY: help demo test bench

help: ## What there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

demo: ## Build everything and run it with made-up data at http://127.0.0.1:8080
	@scripts/demo

test: ## Every check and test, about half an hour on two cores; scripts/test --list names the parts
	@scripts/test

bench: ## Ratios measured on this machine: sign-ins of known and unknown names, reports against the disk
	@scripts/bench
