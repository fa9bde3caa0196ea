package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"saruar/cmd/internal/stage"
)

// command runs one of the program's commands with a stage's servers.
func (p *play) command(name string, environment ...string) (string, error) {
	p.t.Helper()
	program, err := os.Executable()
	if err != nil {
		p.t.Fatal(err)
	}
	run := exec.CommandContext(p.ctx, program, name)
	run.Env = append(os.Environ(), playing+"=1", "TELEGRAM_TOKEN="+stage.Token, "TELEGRAM_API_URL="+p.Address(),
		"DATABASE_URL="+p.Postgres.URL(), "REDIS_URL="+p.Redis.URL())
	run.Env = append(run.Env, environment...)
	out, err := run.CombinedOutput()
	return string(out), err
}

func TestTheDoctorFindsNothingWrongWithAGoodInstallation(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	out, err := p.command("doctor")
	if err != nil || strings.Contains(out, "FAIL") {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, what := range []string{"token", "webhook", "migrations", "database encoding", "clock", "redis eviction policy", "texts"} {
		if !strings.Contains(out, "ok    "+what) {
			t.Errorf("nothing is said of %s:\n%s", what, out)
		}
	}
}

func TestEveryMistakeInTheEnvironmentHasItsLineAndNoSecretIsPrinted(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 0)
	out, err := p.command("serve", "TELEGRAM_TOKEN=not-a-token-but-secret", "WEBHOOK_URL=http://example.kz", "WEBHOOK_SECRET=short", "TIME_ZONE=Asia/Astana",
		"DATABASE_URL=", "REDIS_URL=nonsense", "HTTP_ADDR=8080")
	if err == nil {
		t.Fatal("it started")
	}
	for _, name := range []string{"TELEGRAM_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET", "TIME_ZONE", "DATABASE_URL", "REDIS_URL", "HTTP_ADDR"} {
		if !strings.Contains(out, name) {
			t.Errorf("nothing is said of %s:\n%s", name, out)
		}
	}
	if strings.Contains(out, "not-a-token-but-secret") {
		t.Errorf("a secret is printed:\n%s", out)
	}
}
