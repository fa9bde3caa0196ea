# Everything that is done with this checkout. It needs Go; the rest is fetched when it is asked for.

GOLANGCI_LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
GOFUMPT       = mvdan.cc/gofumpt@v0.12.0

# The race detector needs a C compiler that finds the headers of the C library.
RACE = $(shell [ "$$(go env CGO_ENABLED)" = 1 ] && echo 'int main(void) { return 0; }' | \
	$$(go env CC) -x c -include stdlib.h -o /dev/null - 2>/dev/null && echo -race)

# Which figures bench takes; empty means all of them.
AREA =

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test bench lint fmt gen

help: ## Says what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Starts the bot with a Telegram, a Postgres and a Redis of its own
	go run ./cmd/saruar demo

demo-reset: ## Forgets everything that the demo has kept
	go run ./cmd/saruar demo --reset

# The tests of the whole program, which start it many times over, come last and have the machine for themselves.
PROGRAM = saruar/cmd/saruar

test: ## Runs all tests
	go test $(RACE) -timeout 30m $$(go list ./... | grep -vx $(PROGRAM))
	go test $(RACE) -timeout 30m $(PROGRAM)

bench: ## Takes the figures, AREA=… only some of them
	go run ./cmd/bench -area "$(AREA)"

lint: ## Looks for mistakes and unusual formatting
	go run $(GOLANGCI_LINT) run

fmt: ## Formats the code
	go run $(GOFUMPT) -w .

gen: ## Writes the generated code anew
	go run ./locales/generate
