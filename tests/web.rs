//! Pages and feeds from a real server on this machine: each ends as it should, within bounds of time and size.

mod common;

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use common::parallax;
use parallax::bundle;
use parallax::import::{self, Imported, Options, Source, Unwatched, Web};

/// What a server does with a connection on which `path` was asked for.
type Answer = fn(&str, &mut TcpStream, &State) -> std::io::Result<()>;

struct State {
    address: SocketAddr,
    asked: AtomicUsize,
}

struct Server {
    state: Arc<State>,
}

impl Server {
    fn new(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let state = Arc::new(State {
            address: listener.local_addr().unwrap(),
            asked: AtomicUsize::new(0),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || {
                    // A client that goes away in the middle is what some of the tests want.
                    let _ = serve(stream, answer, &state);
                });
            }
        });
        Self { state }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.state.address)
    }

    fn asked(&self) -> usize {
        self.state.asked.load(Ordering::SeqCst)
    }
}

fn serve(mut stream: TcpStream, answer: Answer, state: &State) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    state.asked.fetch_add(1, Ordering::SeqCst);
    let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
    answer(&path, &mut stream, state)
}

fn head(stream: &mut TcpStream, status: &str, headers: &str) -> std::io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n"
    )
}

fn send(stream: &mut TcpStream, headers: &str, body: &[u8]) -> std::io::Result<()> {
    head(
        stream,
        "200 OK",
        &format!("Content-Length: {}\r\n{headers}", body.len()),
    )?;
    stream.write_all(body)
}

const HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";
const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing on Saturday morning when the boats came back to the town.";

fn page(title: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>{title} | The Quay</title></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1><p>{PROSE}</p><p>Café owners on the quay said that {title} was all that anybody had talked about since the morning, and that they had sold no coffee.</p></article></body></html>"
    )
}

/// `page("Ferry burns")` as a gzip member (RFC 1952) with one stored block (RFC 1951).
fn gzipped() -> Vec<u8> {
    let text = page("Ferry burns").into_bytes();
    let crc = text.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    });
    let length = u16::try_from(text.len()).unwrap();
    let mut packed = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01".to_vec();
    packed.extend(length.to_le_bytes());
    packed.extend((!length).to_le_bytes());
    packed.extend(&text);
    packed.extend((!crc).to_le_bytes());
    packed.extend(u32::from(length).to_le_bytes());
    packed
}

#[allow(clippy::too_many_lines, reason = "a table of answers")]
fn answer(path: &str, stream: &mut TcpStream, state: &State) -> std::io::Result<()> {
    match path {
        "/moved" => head(
            stream,
            "301 Moved Permanently",
            "Location: /moved-again\r\nContent-Length: 0\r\n",
        ),
        "/moved-again" => head(
            stream,
            "302 Found",
            "Location: /ferry\r\nContent-Length: 0\r\n",
        ),
        "/round" => head(
            stream,
            "302 Found",
            "Location: /round\r\nContent-Length: 0\r\n",
        ),
        "/private" => {
            let other = format!(
                "Location: http://127.0.0.1:{}/secret\r\nContent-Length: 0\r\n",
                state.address.port() ^ 1
            );
            head(stream, "302 Found", &other)
        }
        "/file" => head(
            stream,
            "302 Found",
            "Location: file:///etc/hosts\r\nContent-Length: 0\r\n",
        ),
        "/data" => send(
            stream,
            "Content-Type: application/json; charset=utf-8\r\n",
            b"{\"headline\": \"Ferry burns\", \"body\": \"x\"}",
        ),
        "/wrong-utf8" => {
            let page = page("Ferry burns").replacen("<head>", "<head><meta charset=utf-8>", 1);
            let bytes: Vec<u8> = page.chars().map(|c| c as u32 as u8).collect();
            send(stream, "Content-Type: text/html\r\n", &bytes)
        }
        "/gzip" => send(
            stream,
            &format!("{HTML}Content-Encoding: gzip\r\n"),
            &gzipped(),
        ),
        "/deflate" => send(
            stream,
            &format!("{HTML}Content-Encoding: deflate\r\n"),
            b"\x78\x9c\x4b\x04\x00\x00\x62\x00\x62",
        ),
        "/latin" => {
            let bytes: Vec<u8> = page("Ferry burns")
                .chars()
                .map(|c| c as u32 as u8)
                .collect();
            send(
                stream,
                "Content-Type: text/html; charset=iso-8859-1\r\n",
                &bytes,
            )
        }
        "/wrong-charset" => send(
            stream,
            "Content-Type: text/html; charset=iso-8859-1\r\n",
            page("Ferry burns").as_bytes(),
        ),
        "/slow" => {
            head(stream, "200 OK", HTML)?;
            loop {
                stream.write_all(b"<p>")?;
                stream.flush()?;
                thread::sleep(Duration::from_millis(100));
            }
        }
        "/silent" => {
            thread::sleep(Duration::from_secs(30));
            Ok(())
        }
        "/endless" => {
            head(stream, "200 OK", HTML)?;
            let block = vec![b'a'; 65536];
            loop {
                stream.write_all(&block)?;
            }
        }
        "/missing" => head(stream, "404 Not Found", "Content-Length: 0\r\n"),
        "/forbidden" => head(stream, "403 Forbidden", "Content-Length: 0\r\n"),
        "/broken" => head(
            stream,
            "500 Internal Server Error",
            "Content-Length: 0\r\nRetry-After: 0\r\n",
        ),
        "/flaky" if state.asked.load(Ordering::SeqCst) == 1 => head(
            stream,
            "503 Service Unavailable",
            "Content-Length: 0\r\nRetry-After: 0\r\n",
        ),
        "/empty" => send(stream, HTML, b""),
        "/cut" => {
            head(
                stream,
                "200 OK",
                &format!("{HTML}Content-Length: 100000\r\n"),
            )?;
            stream.write_all(page("Ferry burns").as_bytes())
        }
        "/picture" => send(
            stream,
            "Content-Type: image/png\r\n",
            b"\x89PNG\r\n\x1a\n\0\0\0",
        ),
        "/feed.xml" => {
            let item = |title: &str, path: &str| {
                format!(
                    "<item><title>{title}</title><link>http://{}{path}</link><pubDate>Sun, 04 May 2031 10:00:00 GMT</pubDate></item>",
                    state.address
                )
            };
            let feed = format!(
                "<?xml version='1.0'?><rss version='2.0'><channel><title>The Quay - News</title><language>en</language>{}{}{}</channel></rss>",
                item("Ferry burns", "/ferry"),
                item("Gone", "/missing"),
                item("Third", "/third")
            );
            send(
                stream,
                "Content-Type: application/rss+xml\r\n",
                feed.as_bytes(),
            )
        }
        _ => send(stream, HTML, page("Ferry burns").as_bytes()),
    }
}

fn import(server: &Server, paths: &[&str], into: &Path) -> Result<Imported, import::ImportError> {
    let sources: Vec<Source> = paths.iter().map(|p| Source::Url(server.url(p))).collect();
    let options = Options {
        web: Web {
            allowed: Some(server.state.address),
            seconds: 2,
            ..Web::default()
        },
        ..Options::default()
    };
    import::run(&sources, into, &options, &Unwatched)
}

fn reason(server: &Server, path: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let error = import(server, &[path], &into).unwrap_err().to_string();
    assert!(!into.exists(), "{path}");
    error
}

#[test]
fn pages_that_come() {
    for path in [
        "/ferry",
        "/moved",
        "/gzip",
        "/latin",
        "/wrong-charset",
        "/flaky",
    ] {
        let server = Server::new(answer);
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().join("story");
        import(&server, &[path], &into).unwrap();
        let story = bundle::load(&[into]).unwrap().story;
        let report = &story.reports[0];
        assert_eq!(report.title, "Ferry burns", "{path}");
        assert_eq!(report.outlet, "The Quay", "{path}");
        assert!(
            report.text.contains("Café owners"),
            "{path}: {}",
            report.text
        );
        assert!(!report.text.contains("Home"));
        assert!(
            report
                .meta
                .url
                .as_deref()
                .is_some_and(|u| u.starts_with("http://127.0.0.1"))
        );
    }
}

#[test]
fn pages_that_do_not_come() {
    let server = Server::new(answer);
    for (path, said) in [
        ("/round", "redirects more than 5 times"),
        (
            "/private",
            "is an address on this machine or in a private network",
        ),
        ("/slow", "did not arrive within 2 seconds"),
        ("/silent", "did not arrive within 2 seconds"),
        ("/endless", "larger than 16 MiB"),
        ("/missing", "no such page (404)"),
        ("/forbidden", "save it in a browser"),
        ("/broken", "the server failed twice (500)"),
        ("/empty", "no text was found"),
        ("/deflate", "the server compresses the page as “deflate”"),
        ("/picture", "not text"),
        ("/cut", "try again"),
        ("/data", "this is data for programs (JSON)"),
        ("/file", "redirects to a file:// address, but only"),
    ] {
        let error = reason(&server, path);
        assert!(error.contains(said), "{path}: {error}");
        assert!(error.contains(&server.url(path)), "{path}: {error}");
    }
}

#[test]
fn a_stated_encoding_that_is_wrong_is_told() {
    let server = Server::new(answer);
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let made = import(&server, &["/wrong-utf8"], &into).unwrap();
    let remarks = made.reports[0].remarks.join("\n");
    assert!(
        remarks.contains("UTF-8, is wrong") && remarks.contains("windows-1252"),
        "{remarks}"
    );
    assert!(!remarks.contains("not stated"), "{remarks}");
    let story = bundle::load(&[into]).unwrap().story;
    assert!(story.reports[0].text.contains("Café owners"));
}

#[test]
fn a_failing_server_is_asked_twice_and_a_missing_page_once() {
    for (path, times) in [("/broken", 2), ("/missing", 1), ("/slow", 1)] {
        let server = Server::new(answer);
        reason(&server, path);
        assert_eq!(server.asked(), times, "{path}");
    }
}

#[test]
fn this_machine_is_not_asked_unless_it_is_allowed() {
    let server = Server::new(answer);
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let run = |more: &[&str]| -> Output {
        parallax()
            .args(["import", &server.url("/ferry"), "--into"])
            .arg(&into)
            .args(more)
            .output()
            .unwrap()
    };
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--allow-private"));
    assert_eq!(server.asked(), 0);
    let allowed = run(&["--allow-private"]);
    assert_eq!(
        allowed.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&allowed.stderr)
    );
    assert!(into.join("the-quay.txt").is_file());
}

#[test]
fn a_feed_and_what_is_missing_of_it() {
    let server = Server::new(answer);
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let made = import(&server, &["/feed.xml"], &into).unwrap();
    assert_eq!(made.reports.len(), 2);
    assert_eq!(made.failures.len(), 1);
    assert!(
        made.failures[0].to_string().contains("404"),
        "{}",
        made.failures[0]
    );
    let story = bundle::load(std::slice::from_ref(&into)).unwrap().story;
    assert_eq!(story.reports[0].title, "Ferry burns");
    assert!(
        story.reports[0]
            .meta
            .published
            .as_deref()
            .is_some_and(|p| p.starts_with("2031-05-04"))
    );
}

#[test]
fn feeds_with_whole_texts_need_no_server() {
    let towns = ["Tarn", "Orlo", "Praden", "Quenby", "Hohlin"];
    let paragraph = |town: &&str| {
        format!(
            "<p>{PROSE} The mayor of {town} sent her own boat, and {town} will pay for the search.</p>"
        )
    };
    let text: String = towns.iter().map(paragraph).collect();
    let escaped = text.replace('<', "&lt;").replace('>', "&gt;");
    let atom = format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Bay Post</title><id>x</id><updated>2031-05-04T10:00:00Z</updated><entry><title>Ferry</title><id>1</id><link href='https://bay.example/1'/><author><name>Jane Roe</name></author><updated>2031-05-04T10:00:00Z</updated><content type='html'>{escaped}</content></entry></feed>"
    );
    let json = serde_json::json!({"version": "https://jsonfeed.org/version/1.1", "title": "Bay Post", "items": [{"id": "1", "title": "Ferry", "url": "https://bay.example/1", "content_html": text, "date_published": "2031-05-04T10:00:00Z", "authors": [{"name": "Jane Roe"}]}]});
    for (name, feed) in [("a.xml", atom), ("a.json", json.to_string())] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        fs::write(&file, feed).unwrap();
        let into = folder.path().join("story");
        import::run(
            &[Source::File(file)],
            &into,
            &Options::default(),
            &Unwatched,
        )
        .unwrap();
        let story = bundle::load(std::slice::from_ref(&into)).unwrap().story;
        let report = &story.reports[0];
        assert_eq!(
            (report.outlet.as_str(), report.title.as_str()),
            ("Bay Post", "Ferry"),
            "{name}"
        );
        assert_eq!(report.meta.url.as_deref(), Some("https://bay.example/1"));
        assert_eq!(report.meta.byline.as_deref(), Some("Jane Roe"));
        assert!(
            report.text.starts_with("The ferry burned"),
            "{}",
            report.text
        );
    }
}
