package decision

// Tenth is a number as the committee's screens show it.
func Tenth(v float64) string { return deviation(v) }
