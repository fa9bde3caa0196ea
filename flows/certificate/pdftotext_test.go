package certificate_test

import (
	"errors"
	"os"
	"os/exec"
	"slices"
	"testing"
)

// pdftotext is the path of the tool that reads a PDF's text. Root, or whoever may use sudo without a password, installs it with apt when it is missing;
// anyone else's test is skipped, or fails where CI is set.
func pdftotext(t *testing.T) string {
	t.Helper()
	if path, err := exec.LookPath("pdftotext"); err == nil {
		return path
	}
	err := install(t)
	path, missing := exec.LookPath("pdftotext")
	switch {
	case missing == nil:
		return path
	case os.Getenv("CI") != "":
		t.Fatal(errors.Join(missing, err))
	}
	t.Skipf("this machine has no pdftotext: install it, on Debian with apt-get install poppler-utils (%v)", err)
	return ""
}

func install(t *testing.T) error {
	t.Helper()
	var root []string
	if os.Geteuid() != 0 {
		root = []string{"sudo", "-n"}
	}
	run := func(args ...string) error {
		whole := slices.Concat(root, []string{"env", "DEBIAN_FRONTEND=noninteractive"}, args)
		return exec.CommandContext(t.Context(), whole[0], whole[1:]...).Run()
	}
	err := run("apt-get", "update", "-qq")
	return errors.Join(err, run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "poppler-utils"))
}
