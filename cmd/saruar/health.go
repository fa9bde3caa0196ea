package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"
)

type healthCommand struct{}

// Run asks the bot on this machine whether it is ready.
func (healthCommand) Run(ctx context.Context) error {
	address := os.Getenv("HTTP_ADDR")
	if address == "" {
		address = ":8080"
	}
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("HTTP_ADDR must be host:port or :port")
	}
	if host == "" || host == "0.0.0.0" || host == "::" {
		host = "127.0.0.1"
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", nil) //nolint:gosec // the address is the installation's own
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request) //nolint:gosec // see above
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("not ready: %s", response.Status)
	}
	return nil
}
