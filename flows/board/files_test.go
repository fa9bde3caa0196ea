package board_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"
	"time"

	"saruar/flows/board"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// photo is a picture with one bright corner, or without.
func photo(t *testing.T, bright bool, quality int) []byte {
	t.Helper()
	p := image.NewGray(image.Rect(0, 0, 90, 80))
	for x := range 90 {
		for y := range 80 {
			level := x * 2
			if bright {
				level = 200 - x*2 + y%2
			}
			p.SetGray(x, y, color.Gray{Y: uint8(level)})
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, p, &jpeg.Options{Quality: quality}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAnAlbumIsTakenWholeAndLookedAt(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofPhoto))
	c := p.sending(aigul, "ru").At("task_proof.files").Sees("до 10")
	for _, name := range []string{"one", "two", "three"} {
		p.files["id-"+name] = photo(t, name == "one", len(name)*20)
		c.Do(flowtest.Album(flowtest.Photo(name), "g"))
	}
	c.Sees("3/10").Do(flowtest.Photo("one")).Sees("уже добавлено")
	c.Do(engine.Input{Kind: engine.Document, Text: "Біз ағаш отырғыздық", File: &engine.File{ID: "id-heic", Unique: "heic", Kind: engine.Document, MIME: "image/heic"}}).Sees("4/10")
	p.files["id-heic"] = []byte("a picture that is not known here")
	c.Taps("done").At("task_take.card").Sees("Файлы принимаются")
	p.state(aigul, store.SubmissionSubmitted)
	p.looks()
	p.looks() // the job may run twice
	own := p.state(aigul, store.SubmissionWaits)
	if own.Flagged || len(own.Proofs) != 4 || own.Proofs[3].Words != "Біз ағаш отырғыздық" || own.Proofs[3].FetchedAt.IsZero() {
		t.Fatalf("%+v", own)
	}
}

func TestTheSamePhotoShowsNothingTwice(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofPhoto))
	p.files["id-mine"], p.files["id-again"] = photo(t, true, 90), photo(t, true, 90)
	p.sending(aigul, "ru").Do(flowtest.Photo("mine")).Taps("done")
	p.looks()
	b := p.sending(ivan, "ru").Do(flowtest.Photo("mine")).At("task_proof.files").Sees("Это фото уже отправляли раньше")
	b.Do(flowtest.Photo("again")).Taps("done").At("task_take.card") // the same bytes by another way
	p.looks()
	p.state(ivan, store.SubmissionReturned)
	seen(t, p.notice(b, board.KindDuplicate, p.board.Duplicate), "уже отправляли раньше", "Посадить дерево")
	b.Says("/task "+number(p.task)).Sees("Возвращено на доработку", "этот файл уже отправляли раньше").Taps("send").Sees("этот файл уже отправляли раньше")
	p.files["id-copy"], p.files["id-own"] = photo(t, true, 30), photo(t, false, 90)
	b.Do(flowtest.Photo("copy")).Taps("done") // compressed anew
	p.looks()
	if own := p.state(ivan, store.SubmissionWaits); !own.Flagged || own.Proofs[1].Alike == 0 {
		t.Fatalf("a near copy is not flagged: %+v", own)
	}
	p.sending(erzan, "ru").Do(flowtest.Photo("own")).Taps("done")
	p.looks()
	if own := p.state(erzan, store.SubmissionWaits); own.Flagged {
		t.Fatalf("another picture is flagged: %+v", own)
	}
}

func TestWhatCannotBeFetchedIsLeftToPeople(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofPhoto))
	p.sending(aigul, "ru").Do(flowtest.Photo("gone")).Taps("done")
	p.looks()
	if own := p.state(aigul, store.SubmissionWaits); !own.Flagged {
		t.Fatal("it is not flagged")
	}
}

func TestAForeignOrLargeOrWrongFileIsRefusedKindly(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofVideo))
	video := func(unique string, size int64) engine.Input {
		return engine.Input{Kind: engine.Video, File: &engine.File{ID: "id-" + unique, Unique: unique, Kind: engine.Video, Size: size}}
	}
	c := p.sending(aigul, "ru").At("task_proof.files")
	c.Do(video("large", 50<<20)).Sees("только до 20 МБ")
	for _, origin := range []engine.Origin{{}, {Person: ivan}} {
		stolen := video("stolen", 1000)
		stolen.Origin = &origin
		c.Do(stolen).Sees("чужое сообщение")
	}
	c.Do(flowtest.Photo("x")).Sees("Отправьте видео").Says("текст").Sees("Отправьте видео").At("task_proof.files")
	own := video("own", 20<<20)
	own.Origin = &engine.Origin{Person: aigul} // forwarded from oneself
	c.Do(own).Sees("1/10").Taps("clear").Sees("Отправьте видео").Do(own).Taps("done").At("task_take.card")
	p.state(aigul, store.SubmissionSubmitted)
}

func TestVoiceAndFilesAreTakenAsTheyCome(t *testing.T) {
	t.Parallel()
	for kind, in := range map[store.ProofKind]engine.Input{
		store.ProofVoice: {Kind: engine.Voice, File: &engine.File{ID: "v", Unique: "v", Kind: engine.Voice, Length: 5}},
		store.ProofFile:  {Kind: engine.Document, File: &engine.File{ID: "d", Unique: "d", Kind: engine.Document, Name: "есеп.pdf"}},
	} {
		p := newPark(t, proofIs(kind))
		p.sending(aigul, "kk").Do(flowtest.Photo("x")).At("task_proof.files").Do(in).Taps("done").At("task_take.card")
		p.files["v"], p.files["d"] = []byte("v"), []byte("d")
		p.looks()
		p.state(aigul, store.SubmissionWaits)
	}
}

func TestTheClockRemindsAndEndsWithoutBlame(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	id := p.takes(aigul)
	c := p.arrives(aigul, "ru")
	begin, tick := p.now, func(at time.Time) { p.now = at; p.must(p.board.Tick(t.Context(), at)) }
	tick(begin.Add(23 * time.Hour))
	if len(p.queue.notices) != 0 {
		t.Fatalf("%+v", p.queue.notices)
	}
	tick(begin.Add(25 * time.Hour))
	seen(t, p.notice(c, board.KindDue, p.board.Due), "через 23 часа", "Посадить дерево")
	tick(begin.Add(46 * time.Hour))
	if n := p.queue.notices; n[0].Once == n[1].Once {
		t.Fatalf("%+v", n)
	}
	tick(begin.Add(49 * time.Hour))
	seen(t, p.notice(c, board.KindLapsed, p.board.Lapsed), "Ничего страшного")
	p.state(aigul, store.SubmissionLapsed)
	who, err := p.Person(t.Context(), aigul)
	p.must(err)
	if _, ok, err := p.board.Due(t.Context(), who, number(id), p.now); ok || err != nil {
		t.Fatalf("it is still reminded of: %v", err)
	}
}

func TestWhatWasAddedInTimeAndNotSentIsNotLost(t *testing.T) {
	t.Parallel()
	p := newPark(t, nil)
	c := p.sending(aigul, "ru").Says(story)
	due := p.now.Add(48 * time.Hour)
	p.must(p.board.Tick(t.Context(), due.Add(14*time.Minute)))
	p.state(aigul, store.SubmissionTaken) // they may still come to it
	p.must(p.board.Tick(t.Context(), due.Add(16*time.Minute)))
	p.must(p.board.Tick(t.Context(), due.Add(20*time.Minute)))
	if own := p.state(aigul, store.SubmissionWaits); !own.ClaimedAt.Equal(p.now) {
		t.Fatalf("claimed at %s", own.ClaimedAt)
	}
	seen(t, p.notice(c, board.KindSent, p.board.Sent), "мы отправили", "Посадить дерево")
	c.Taps("done") // what is sent is sent
	p.state(aigul, store.SubmissionWaits)
}

func TestFilesThatNobodyCouldFetchForLongAreLeftToPeople(t *testing.T) {
	t.Parallel()
	p := newPark(t, proofIs(store.ProofPhoto))
	p.sending(aigul, "ru").Do(flowtest.Photo("stuck")).Taps("done")
	broken := board.New(board.Parts{Store: p.Store, Jobs: p.queue, Files: deadLine{}, Zone: flowtest.Zone()})
	if err := broken.Look(t.Context(), p.queue.notices[0], p.now); err == nil || !strings.Contains(err.Error(), errDeadLine.Error()) {
		t.Fatalf("it is not tried again: %v", err)
	}
	p.state(aigul, store.SubmissionSubmitted)
	p.must(p.board.Tick(t.Context(), p.now.Add(49*time.Hour)))
	if own := p.state(aigul, store.SubmissionWaits); !own.Flagged {
		t.Fatal("it is not flagged")
	}
}

var errDeadLine = errors.New("the line is dead")

type deadLine struct{}

func (deadLine) Download(context.Context, string, int64) ([]byte, error) { return nil, errDeadLine }
