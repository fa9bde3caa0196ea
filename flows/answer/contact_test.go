package answer

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

func TestPhone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"+77011234567": "+77011234567", "+7 701 123 45 67": "+77011234567", "+7 (701) 123-45-67": "+77011234567", "8 701 123 45 67": "+77011234567",
		"87011234567": "+77011234567", "7 701 123 45 67": "+77011234567", "77011234567": "+77011234567", "701 123 45 67": "+77011234567",
		"+7\u00a0701\u00a0123\u00a045\u00a067": "+77011234567", "８７０１１２３４５６７": "+77011234567", "8(7172)55-55-55": "+77172555555",
		"+7 760 123 45 67": "+77601234567", "8 600 123 45 67": "+76001234567", // of a prefix that nobody has yet
		"+7 916 123-45-67": "+79161234567", "+7 495 123 45 67": "+74951234567", "+44 20 7946 0958": "+442079460958", "8 916 123 45 67": "+79161234567", "+996 555 123456": "+996555123456", "+998 90 123 45 67": "+998901234567",
	} {
		if got, err := Phone(text); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "+", "5", "701123456", "+7701123456", "+770112345678", "телефон 87011234567", "8701CALLNOW", "87011234567;ext=5", "+7 701 123 45 67, 68",
		"+1 555", "+7", "+7701123456789012", "1-800-FLOWERS", "+999 123456789", "8701123456\u0967",
	} {
		if got, err := Phone(text); !errors.Is(err, ErrUnreadable) || got != "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func FuzzPhoneOrReason(f *testing.F) {
	for _, text := range []string{"+77011234567", "8 (701) 123-45-67", "8 916 123 45 67", "+998 90 123 45 67", "７７０１"} {
		f.Add(text)
	}
	form := regexp.MustCompile(`^\+[1-9]\d{5,14}$`)
	f.Fuzz(func(t *testing.T, text string) {
		phone, err := Phone(text)
		checkReason(t, text, err)
		if err != nil {
			return
		}
		again, err := Phone(phone)
		if !form.MatchString(phone) || err != nil || again != phone {
			t.Errorf("%q: %q, %q, %v", text, phone, again, err)
		}
	})
}

func TestEmail(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"asel@example.kz": "asel@example.kz", " Asel.K+bot@Example.KZ ": "Asel.K+bot@example.kz", "mailto:a@b-c.org": "a@b-c.org",
		"a_b@mail.example.co": "a_b@mail.example.co",
	} {
		if got, err := Email(text); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "asel", "asel@", "@example.kz", "@", "a@b..", "asel@kz", "asel@example", "a b@example.kz", "asel@example..kz", ".a@example.kz", "a.@example.kz", "a..b@example.kz",
		"Әсел <asel@example.kz>", "<asel@example.kz>", "әсел@example.kz", "asel@[127.0.0.1]", "asel@127.0.0.1", "asel@-example.kz", "asel@example.kz.",
		"a@b.kz, c@d.kz", "a@b@c.kz", "\"a b\"@c.kz", "a@b.kz\nBcc: c@d.kz", strings.Repeat("a", 250) + "@b.kz",
	} {
		if got, err := Email(text); !errors.Is(err, ErrUnreadable) || got != "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func FuzzEmailOrReason(f *testing.F) {
	for _, text := range []string{"asel@example.kz", "mailto:a@b.kz", "a@b.kz\n", "Әсел <a@b.kz>", "\"a\"@b.kz"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, err := Email(text)
		checkReason(t, text, err)
		if err == nil && (strings.Count(address, "@") != 1 || strings.ContainsAny(address, " \r\n<>\",;")) {
			t.Errorf("%q: %q", text, address)
		}
	})
}

func TestLink(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"https://example.kz": "https://example.kz", "http://example.kz/a?b=c#d": "http://example.kz/a?b=c#d", " example.kz/zhoba ": "https://example.kz/zhoba",
		"HTTPS://Example.kz": "https://Example.kz", "instagram.com/zhoba": "https://instagram.com/zhoba", "t.me/saruar": "https://t.me/saruar", "example.kz:8080/x": "https://example.kz:8080/x",
		"example.kz/?next=https://x.kz": "https://example.kz/?next=https://x.kz", "https://қазақстан.қаз/жоба": "https://қазақстан.қаз/%D0%B6%D0%BE%D0%B1%D0%B0",
	} {
		if got, err := Link(text); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "жоба", "saruar", "@saruar", "example.", ".kz", "example..kz", "https://", "https:///x", "https:/example.kz", "ftp://example.kz", "tg://resolve?domain=x",
		"javascript:alert(1)", "javascript://example.kz/%0aalert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.kz",
		"https://user:secret@example.kz", "https://user@example.kz", "https://example.kz@evil.kz", "http://127.0.0.1/", "http://10.0.0.10", "http://[::1]/",
		"example.kz example.org", "https://example.kz/\u202etxt", "https://exa_mple.kz", "https://example.kz:порт", "3.14", "05.11.2026", "v1.2",
		"https://example.kz/" + strings.Repeat("ә", 1000),
	} {
		if got, err := Link(text); !errors.Is(err, ErrUnreadable) || got != "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

func FuzzLinkOrReason(f *testing.F) {
	for _, text := range []string{"https://example.kz/a?b#c", "example.kz", "//example.kz", "https://a@b.kz", "javascript://x.kz", "https://қаз.қаз:1/"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		link, err := Link(text)
		checkReason(t, text, err)
		if err != nil {
			return
		}
		u, err := url.Parse(link)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.User != nil || u.Host == "" || len(link) > linkLimit {
			t.Errorf("%q: %q, %v", text, link, err)
		}
		if again, err := Link(link); err != nil || again != link {
			t.Errorf("%q: %q and then %q, %v", text, link, again, err)
		}
	})
}
