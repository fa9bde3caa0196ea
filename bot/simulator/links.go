package simulator

import (
	"net"
	"net/url"
	"strings"
)

// checkLink says in Telegram's words what is wrong with a link, or nothing. A link without a protocol is one to http.
func checkLink(link string, onlyHTTPS bool) string {
	link = strings.TrimSpace(link)
	if link == "" {
		return "URL host is empty"
	}
	if scheme := strings.ToLower(schemeOf(link)); !onlyHTTPS && (scheme == "tg" || scheme == "ton" || scheme == "tonsite") {
		return ""
	}
	u, err := url.Parse(withProtocol(link))
	if err != nil {
		return "Wrong HTTP URL"
	}
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return "Unsupported URL protocol"
	case onlyHTTPS && u.Scheme != "https":
		return "Only HTTPS links are allowed"
	case u.Hostname() == "":
		return "URL host is empty"
	case strings.ContainsAny(u.Hostname(), " <>\"'"):
		return "Wrong HTTP URL"
	case !strings.Contains(strings.Trim(u.Hostname(), "."), ".") && net.ParseIP(u.Hostname()) == nil:
		return "Wrong HTTP URL"
	}
	return ""
}

func schemeOf(link string) string {
	scheme, _, ok := strings.Cut(link, ":")
	if !ok || strings.ContainsAny(scheme, "./?#@") {
		return ""
	}
	return scheme
}

// withProtocol makes a link whole, as Telegram shows it.
func withProtocol(link string) string {
	link = strings.TrimSpace(link)
	if scheme := schemeOf(link); scheme == "" || isNumber(strings.TrimPrefix(link, scheme+":")) {
		link = "http://" + link
	}
	if u, err := url.Parse(link); err == nil && u.Host != "" && u.Path == "" && u.RawQuery == "" && u.Fragment == "" &&
		(u.Scheme == "http" || u.Scheme == "https") {
		return link + "/"
	}
	return link
}
