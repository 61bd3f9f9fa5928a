//! Pages from the web.
//!
//! Time, size and redirects are bounded, and no address of this machine or of a private network is connected to unless
//! the user allows it: a link in a feed, or a redirect, comes from a stranger ([`guard`]).

mod guard;

use std::io::{self, Read};
use std::thread;
use std::time::Duration;

use ureq::http::{HeaderMap, Response, StatusCode};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error, Proxy, ResponseExt, Timeout};

use super::Web;
use super::gather::Raw;
use crate::bundle::read::in_words;
use guard::{Guard, Refused};

/// Largest size of an answer, in bytes, unpacked.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// Redirects that are followed.
const REDIRECTS: u32 = 5;
/// How long to wait before asking again.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest wait that a server may ask for.
const LONGEST_PAUSE: u64 = 5;

/// Fetches a page. A temporary failure is retried once.
pub(super) fn fetch(url: &str, web: &Web) -> Result<Raw, String> {
    let agent = agent(web);
    let first = ask(&agent, url);
    let wait = match &first {
        Ok(response) => again_after(response),
        Err(Error::ConnectionFailed | Error::Io(_)) if !is_refused(&first) => Some(PAUSE),
        Err(_) => None,
    };
    let answer = match wait {
        Some(pause) => {
            thread::sleep(pause);
            ask(&agent, url)
        }
        None => first,
    };
    let answer = answer.map_err(|error| said(&error, web))?;
    if let Some(scheme) = led_to(url, &answer.get_uri().to_string()) {
        return Err(format!(
            "the page redirects to a {scheme}:// address, but only http:// and https:// are fetched: open it in a \
             browser"
        ));
    }
    read(answer, web)
}

/// The scheme that a redirect led to, if it is not http or https: the client takes such an address for a path below the
/// server's own.
fn led_to(asked: &str, uri: &str) -> Option<String> {
    let (_, rest) = uri.split_once("://")?;
    let mut parts = rest.split('/').skip(1).peekable();
    while let Some(part) = parts.next() {
        let Some(scheme) = part.strip_suffix(':') else {
            continue;
        };
        let letters = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        let web = ["http", "https"].contains(&scheme);
        if letters && !web && parts.peek() == Some(&"") && !asked.contains(&format!("{part}//")) {
            return Some(scheme.to_owned());
        }
    }
    None
}

fn agent(web: &Web) -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(REDIRECTS)
        .max_redirects_will_error(true)
        .timeout_global(Some(Duration::from_secs(web.seconds)))
        .user_agent(concat!("parallax/", env!("CARGO_PKG_VERSION")))
        .accept("text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,*/*;q=0.5")
        // A proxy looks addresses up by itself, where we cannot see which it connects to.
        .proxy(if web.allow_private { Proxy::try_from_env() } else { None })
        .build();
    Agent::with_parts(config, DefaultConnector::default(), Guard::new(web))
}

fn ask(agent: &Agent, url: &str) -> Result<Response<Body>, Error> {
    agent.get(url).call()
}

fn is_refused(answer: &Result<Response<Body>, Error>) -> bool {
    answer
        .as_ref()
        .err()
        .is_some_and(|error| refused(error).is_some())
}

fn refused(error: &Error) -> Option<&Refused> {
    match error {
        Error::Other(inner) => inner.downcast_ref(),
        _ => None,
    }
}

/// How long to wait before asking again, if that may help.
fn again_after(response: &Response<Body>) -> Option<Duration> {
    let status = response.status();
    if !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS {
        return None;
    }
    let asked = response.headers().get("retry-after")?.to_str().ok();
    let seconds = asked.and_then(|s| s.trim().parse::<u64>().ok());
    seconds
        .map(|s| Duration::from_secs(s.min(LONGEST_PAUSE)))
        .or(Some(PAUSE))
}

fn read(response: Response<Body>, web: &Web) -> Result<Raw, String> {
    let status = response.status();
    if !status.is_success() {
        return Err(refusal(status));
    }
    if let Some(packed) = packed(response.headers()) {
        return Err(packed);
    }
    let url = response.get_uri().to_string();
    let (parts, body) = response.into_parts();
    let kind = parts
        .headers
        .get("content-type")
        .and_then(|v| v.to_str().ok());
    let (media, charset) = media(kind.unwrap_or_default());
    let mut bytes = Vec::new();
    body.into_with_config()
        .limit(u64::MAX)
        .reader()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| broken_off(&error, web))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!(
            "the answer is larger than {} MiB, too large for a report: save the page in a browser and import the file",
            MOST_BYTES / 1024 / 1024
        ));
    }
    Ok(Raw {
        bytes,
        name: last_part(&url),
        charset,
        media,
        url: Some(url),
    })
}

/// Why an answer cannot be unpacked, if the server packed it in another way than those that were asked for.
fn packed(headers: &HeaderMap) -> Option<String> {
    let way = headers.get("content-encoding")?.to_str().ok()?.trim();
    let known = ["", "identity", "gzip", "x-gzip", "br"];
    let unknown = !known.iter().any(|known| way.eq_ignore_ascii_case(known));
    unknown.then(|| {
        format!(
            "the server compresses the page as “{way}”, which it was not asked for: save the page in a browser and \
             import the file"
        )
    })
}

/// The media type and the charset of a `Content-Type`.
fn media(header: &str) -> (Option<String>, Option<String>) {
    let mut parts = header.split(';').map(str::trim);
    let media = parts
        .next()
        .map(str::to_lowercase)
        .filter(|m| !m.is_empty());
    let charset = parts.find_map(|part| {
        let (key, value) = part.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        key.trim()
            .eq_ignore_ascii_case("charset")
            .then(|| value.to_owned())
    });
    (media, charset)
}

/// The last part of an address's path, for a name.
fn last_part(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let last = path.split('/').skip(1).filter(|p| !p.is_empty()).last();
    crate::text::clean::clean_line(last.unwrap_or_default())
}

fn refusal(status: StatusCode) -> String {
    let number = status.as_u16();
    match number {
        404 | 410 => format!("the server has no such page ({number}): check the address"),
        401..=403 | 407 | 451 => format!(
            "the server refuses this page to programs ({number}): save it in a browser and import the file"
        ),
        429 => "the server asks for fewer requests (429): try again later".to_owned(),
        500..=599 => format!("the server failed twice ({number}): try again later"),
        _ => {
            format!("the server answered {number}: open the address in a browser and save the page")
        }
    }
}

fn broken_off(error: &io::Error, web: &Web) -> String {
    let inner = error.get_ref().and_then(|e| e.downcast_ref::<Error>());
    match inner {
        Some(error) => said(error, web),
        None if error.kind() == io::ErrorKind::TimedOut => too_slow(web),
        None => format!("the download broke off ({}): try again", in_words(error)),
    }
}

fn too_slow(web: &Web) -> String {
    format!(
        "the page did not arrive within {} seconds: try again, or use --timeout {}",
        web.seconds,
        web.seconds * 4
    )
}

/// Why the fetch failed, and what to do.
fn said(error: &Error, web: &Web) -> String {
    if let Some(refused) = refused(error) {
        return refused.to_string();
    }
    match error {
        Error::Timeout(Timeout::Resolve) | Error::HostNotFound => {
            "there is no server of that name: check the address and the network".to_owned()
        }
        Error::Timeout(_) => too_slow(web),
        Error::TooManyRedirects => {
            format!(
                "the page redirects more than {REDIRECTS} times: open it in a browser and save it"
            )
        }
        Error::RedirectFailed => {
            "the page redirects to an address that does not exist: open it in a browser".to_owned()
        }
        Error::BadUri(_) | Error::Http(_) => {
            "this is not a web address: give one such as https://…".to_owned()
        }
        Error::Tls(_) | Error::Rustls(_) => {
            format!(
                "no secure connection could be made ({error}): open it in a browser and save it"
            )
        }
        Error::Io(inner) => {
            let why = in_words(inner);
            format!("the server cannot be reached ({why}): check the address and the network")
        }
        other => format!(
            "it could not be fetched ({other}): save the page in a browser and import the file"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_redirect_led() {
        let page = "https://a.example/page";
        for (uri, want) in [
            ("https://a.example/file:///etc/hosts", Some("file")),
            ("https://a.example/x/ftp://b.example/y", Some("ftp")),
            ("https://a.example/web/2031/https://b.example/y", None),
            ("https://a.example:80/page", None),
            ("https://a.example/time:12/page", None),
        ] {
            assert_eq!(led_to(page, uri).as_deref(), want, "{uri}");
        }
        let own = "https://a.example/ftp://b.example/y";
        assert_eq!(led_to(own, own), None, "as the user typed it");
    }

    #[test]
    fn what_the_system_says_is_told_in_words() {
        let refused = std::io::Error::from_raw_os_error(111);
        let said = said(&Error::Io(refused), &Web::default());
        assert!(!said.contains("os error"), "{said}");
        let broken = std::io::Error::from_raw_os_error(104);
        let broken = broken_off(&broken, &Web::default());
        assert!(!broken.contains("os error"), "{broken}");
        assert!(
            said.starts_with("the server cannot be reached (") && !said.contains("()"),
            "{said}"
        );
    }

    #[test]
    fn headers_and_names() {
        assert_eq!(
            media("Text/HTML; Charset=\"ISO-8859-1\""),
            (Some("text/html".to_owned()), Some("ISO-8859-1".to_owned()))
        );
        assert_eq!(media(""), (None, None));
        assert_eq!(
            last_part("https://a.example/news/ferry-burns/?x=1"),
            "ferry-burns"
        );
        assert_eq!(last_part("https://a.example"), "");
    }
}
