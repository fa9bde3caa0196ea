package storetest_test

import (
	"testing"

	"go.uber.org/goleak"

	"saruar/store/storetest"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, storetest.IgnoreServers()...)
}
