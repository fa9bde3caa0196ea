package taskcard

// SpotLink stands before the link of a task in a deep link: whoever scans the picture on the spot comes with it.
const SpotLink = "k"
