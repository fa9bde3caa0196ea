// Command saruar is the Telegram bot of the accelerator and everything needed to run it.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
	_ "time/tzdata" // images and old machines have no time zones, or wrong ones for Kazakhstan

	"github.com/alecthomas/kong"
)

type commands struct {
	Serve   serveCommand   `cmd:"" help:"Run the bot. Configuration comes from the environment."`
	Demo    demoCommand    `cmd:"" help:"Run the whole product on this machine: private Postgres and Redis, and Telegram in the browser."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to this version."`
	Doctor  doctorCommand  `cmd:"" help:"Check the installation and say what to do."`
	Backup  backupCommand  `cmd:"" help:"Write an encrypted backup of the database."`
	Restore restoreCommand `cmd:"" help:"Put a backup into the database."`
	Verify  verifyCommand  `cmd:"" help:"Prove that the audit log is as it was written."`
	Health  healthCommand  `cmd:"" help:"Ask the running bot whether it is ready; for container health checks."`
}

func main() {
	var c commands
	parsed := kong.Parse(&c, kong.Name("saruar"),
		kong.Description("The Telegram bot of a social-project accelerator, in Kazakh and Russian."), kong.UsageOnError())
	// The first signal stops in good order, the second at once.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	parsed.BindTo(ctx, (*context.Context)(nil))
	parsed.Bind(clock(time.Now))
	if err := parsed.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "saruar:", err)
		os.Exit(1)
	}
}

// clock is the program's own time. The demo's can go ahead.
type clock func() time.Time
