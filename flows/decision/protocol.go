package decision

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/protocol"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Protocol makes the document of a cohort's last decisions, in both languages, for whoever may see them.
func (d Decisions) Protocol(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	c, err := d.loadCouncil(ctx, engine.Turn{Person: engine.Person{ID: p.ID}}, ref)
	if errors.Is(err, engine.ErrGone) || (err == nil && c.round.State != store.RoundDone) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	var parts []protocol.Part
	for _, lang := range locales.Langs() {
		w := locales.NewWorder(d.words, lang)
		parts = append(parts, d.part(c, w))
		if w.Err() != nil {
			return engine.Screen{}, false, w.Err()
		}
	}
	data, err := protocol.Write(c.round.DoneAt, parts...)
	if err != nil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.DecisionProtocolCaption(name(c.cohort), len(c.round.Decisions))},
		File: &engine.Attachment{Name: fmt.Sprintf("protocol-%s-%d.pdf", c.cohort.Code, c.round.ID), MIME: "application/pdf", Data: data},
	}, true, nil
}

// part is the document in one language.
func (d Decisions) part(c *council, w *locales.Worder) protocol.Part {
	part := protocol.Part{
		Title: w.Say(locales.DecisionProtocolTitle()),
		Facts: []protocol.Fact{
			{Label: w.Say(locales.CommonCohort()), Value: w.Say(locales.Named(name(c.cohort)))},
			{Label: w.Say(locales.DecisionProtocolDate()), Value: w.Say(locales.DecisionProtocolAt(c.round.DoneAt))},
			{Label: w.Say(locales.DecisionProtocolProposed()), Value: c.round.ProposedByName},
			{Label: w.Say(locales.DecisionProtocolApproved()), Value: c.round.ApprovedByName},
			{Label: w.Say(locales.DecisionProtocolCount()), Value: strconv.Itoa(len(c.round.Decisions))},
		},
		Heads: []string{
			w.Say(locales.DecisionProtocolPlace()), w.Say(locales.SheetHeadReceipt()), w.Say(locales.ApplyLabelTitle()), w.Say(locales.CommonRegion()),
			w.Say(locales.DecisionProtocolScore()),
		},
		Signs: []string{c.round.ProposedByName, c.round.ApprovedByName},
		Page:  func(n, of int) string { return w.Say(locales.DecisionProtocolPage(n, of)) },
	}
	finals := map[int64]selection.Ranked{}
	for _, r := range c.list {
		finals[r.ID] = r
	}
	for _, outcome := range outcomes(c.round.Kind) {
		section := protocol.Section{Title: w.Say(outcomeName(outcome))}
		for _, one := range c.round.Decisions {
			if one.Outcome == outcome {
				a := c.of[one.Application]
				section.Rows = append(section.Rows, []string{
					strconv.Itoa(one.Position), a.Receipt, a.Title, w.Say(step.RegionName(a.RegionKK, a.RegionRU)), score(finals[a.ID].Final),
				})
			}
		}
		if len(section.Rows) > 0 {
			part.Sections = append(part.Sections, section)
		}
	}
	return part
}
