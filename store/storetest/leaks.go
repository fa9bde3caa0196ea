package storetest

import "go.uber.org/goleak"

// IgnoreServers lets goleak overlook what watches over the shared servers, which outlive every test.
func IgnoreServers() []goleak.Option {
	return []goleak.Option{
		goleak.IgnoreAnyFunction("saruar/store/local.(*process).superviseServer"),
		goleak.IgnoreAnyFunction("saruar/store/local.waitForGuard"),
	}
}
