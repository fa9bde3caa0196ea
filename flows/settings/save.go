package settings

import (
	"context"
	"encoding/json"

	"saruar/flows/engine"
	"saruar/store"
)

// save keeps what changed, each thing where it belongs.
func (f flow) save(ctx context.Context, t engine.Turn, _, _ string, changed map[string]json.RawMessage) error {
	var p struct {
		Name    string            `json:"name"`
		Region  string            `json:"region"`
		Notices map[string]string `json:"notices"`
		From    *int              `json:"quiet_from"`
		To      *int              `json:"quiet_to"`
		News    *bool             `json:"news"`
		Digest  *int              `json:"digest_at"`
	}
	raw, err := json.Marshal(changed)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, &p); err != nil {
		return err
	}
	id := t.Person.ID
	if p.Name != "" {
		err = f.store.SetName(ctx, id, p.Name)
	}
	if err == nil && p.Region != "" {
		err = f.store.SetRegion(ctx, id, p.Region)
	}
	for topic, how := range p.Notices {
		if err == nil {
			err = f.store.SetNotice(ctx, id, topic, how)
		}
	}
	if err == nil && p.From != nil {
		err = f.store.SetQuietFrom(ctx, id, *p.From)
	}
	if err == nil && p.To != nil {
		err = f.store.SetQuietTo(ctx, id, *p.To)
	}
	if err == nil && p.Digest != nil {
		err = f.store.SetDigestAt(ctx, id, *p.Digest)
	}
	if err == nil && p.News != nil {
		said := store.Consent{Purpose: store.PurposeNews, Version: store.CurrentTerms().News, Given: *p.News}
		err = f.store.SayConsent(ctx, id, said, t.Now)
	}
	return err
}
