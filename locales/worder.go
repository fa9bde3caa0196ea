package locales

// Plainer words a message in a language, without markup.
type Plainer interface {
	Plain(lang Lang, m Message) (string, error)
}

// Worder words the many messages of a file or a picture in one language, and remembers the first that could not be: Err is looked at when all is said.
type Worder struct {
	words Plainer
	lang  Lang
	err   error
}

// NewWorder makes a worder.
func NewWorder(words Plainer, lang Lang) *Worder { return &Worder{words: words, lang: lang} }

// Say words a message; what cannot be worded is empty.
func (w *Worder) Say(m Message) string {
	text, err := w.words.Plain(w.lang, m)
	if err != nil && w.err == nil {
		w.err = err
	}
	return text
}

// Maybe words a message, and is empty for none at all.
func (w *Worder) Maybe(m Message) string {
	if m.IsZero() {
		return ""
	}
	return w.Say(m)
}

// Err is the first error of all that was said.
func (w *Worder) Err() error { return w.err }
