package store

// Queries whose plans the tests look at.
const (
	OpenDraftsQuery    = openDrafts
	DeskCountsQuery    = deskCounts
	DeskListAllQuery   = deskListAll
	DeskListStateQuery = deskListState
	DeskSearchQuery    = deskSearch
)
