// Package blind hides in people's texts who wrote them and where, so that experts judge the project and not the person: names, phones,
// @names, links, e-mails and the region with its towns, in Kazakh and Russian and in both alphabets.
//
// A word is hidden when it is a known word with nothing but grammar after it: «Дана» hides «Дана», «Данаға» and «Дане» but not
// «даналық». Words are compared by how they sound (see key), so that Жанар, Zhanar and Janar are the same. A few names that are
// everyday words too, such as Әли, are hidden only with a capital letter.
package blind

// Known is what tells the people and the place of an application.
type Known struct {
	Names     []string // as typed, one or more words each: «Айгүл Сәрсенова»
	Usernames []string // of Telegram, without @
	Phones    []string // E.164
	Places    []string // free answers: «Ақкөл ауылы»
	Region    string   // code such as KZ-11: its names and towns are hidden
}

// Words stand in the place of what was hidden. What is one of them in a text already stays as it is.
type Words struct {
	Name, Phone, Username, Link, Email, Place string
}

func (w Words) all() []string {
	return []string{w.Name, w.Phone, w.Username, w.Link, w.Email, w.Place}
}

func (w Words) of(k kind) string {
	return w.all()[k]
}

// kind is what a hidden piece was; the order is that of Words.
type kind uint8

const (
	name kind = iota
	phone
	username
	link
	email
	place
)

// Masker hides the people and the place of one application. It may be used by several goroutines at once.
type Masker struct {
	words     Words
	stems     stems           // words by themselves
	phrases   stems           // two words that identify only together: «Батыс Қазақстан»
	short     map[string]bool // names of two letters, hidden only next to another name
	initials  map[byte]bool
	usernames map[string]bool
	phones    []string // digits without the country's 7
}

// New prepares the hiding for one application.
func New(k Known, w Words) Masker {
	m := Masker{
		words: w, stems: stems{}, phrases: stems{}, short: map[string]bool{}, initials: map[byte]bool{}, usernames: map[string]bool{},
	}
	for _, full := range k.Names {
		m.learnName(full)
	}
	for _, answer := range k.Places {
		m.learnPlace(answer)
	}
	m.learnRegion(k.Region)
	for _, typed := range k.Usernames {
		m.learnUsername(typed)
	}
	for _, number := range k.Phones {
		m.learnPhone(number)
	}
	m.stems.sort()
	m.phrases.sort()
	return m
}

// rounds is how often a text is read anew: what is left between two hidden pieces may look like something by itself. Two rounds are
// usual.
const rounds = 24

// Text hides what identifies and keeps everything else byte for byte. Hiding twice changes nothing.
func (m Masker) Text(s string) string {
	for range rounds {
		next := m.once(s)
		if next == s {
			break
		}
		s = next
	}
	return s
}

func (m Masker) once(s string) string {
	p := read(s)
	p.protect(m.words.all())
	p.hideEmails()
	p.hideLinks()
	p.hideHandles(m.usernames)
	p.hideKnownPhones(m.phones)
	p.hidePhones()
	p.hideLocalPhones(m.phones)
	m.hideWords(p)
	return p.written(m.words)
}
