package blind

import "slices"

// hideSpaced hides names with something between all their letters: «А й г ү л».
func (r *reading) hideSpaced() {
	const few = 3
	for i := 0; i < len(r.words); {
		end := r.spacedTo(i)
		if end-i >= few {
			r.hideLetters(r.words[i:end])
		}
		i = max(end, i+1)
	}
}

// spacedTo is where a run of single letters ends that begins with word i.
func (r *reading) spacedTo(i int) int {
	for ; i < len(r.words) && r.single(i); i++ {
		if i+1 >= len(r.words) || !r.single(i+1) || !r.apart(r.words[i].to, r.words[i+1].from) {
			return i + 1
		}
	}
	return i
}

func (r *reading) single(i int) bool {
	w := r.words[i]
	return w.to-w.from == 1 && !r.taken[w.from]
}

func (r *reading) apart(from, to int) bool {
	const most = 2
	if to-from > most {
		return false
	}
	for i := from; i < to; i++ {
		if c := r.at(i); c == 0 || c == '\n' || isDigit(c) || isLetter(c) {
			return false
		}
	}
	return true
}

// hideLetters looks for names that begin with any letter of the run; the longest wins.
func (r *reading) hideLetters(run []word) {
	const longest = 24
	for i := 0; i < len(run); {
		next, known := i+1, r.begins(run[i:])
		for end := min(len(run), i+longest); end-i >= least && known; end-- {
			if r.try(r.m.stems, run[i].from, run[end-1].to) {
				next = end
				break
			}
		}
		i = next
	}
}

// begins saves the work where nothing known begins with these letters.
func (r *reading) begins(run []word) bool {
	const enough = 6 // two letters may make one sound
	r.letters = r.letters[:0]
	for _, w := range run[:min(enough, len(run))] {
		r.letters = append(r.letters, r.units[w.from].r)
	}
	if r.head(r.letters) {
		return true
	}
	return slices.ContainsFunc(disguises(r.letters), r.head)
}

func (r *reading) head(letters []rune) bool {
	r.key = appendKey(r.key[:0], letters)
	return len(r.key) >= least && r.m.stems[[least]byte(r.key[:least])] != nil
}
