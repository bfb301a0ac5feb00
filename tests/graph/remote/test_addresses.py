"""Several engines are tried in turn, and credentials go only to whom they are for."""

import base64
import hashlib
import re
import threading
import time
from pathlib import Path

import pytest
from fake import Asked, Handler, fake, remote, right

from unscr import errors
from unscr.graph.remote import host as hosts
from unscr.graph.remote.address import Credentials, address, addresses, credentials
from unscr.graph.remote.login import Login
from unscr.graph.task import Task

SELECT = Task("text/csv", "SELECT ?x WHERE { ?s ?p ?x }")
ALICE = Credentials("alice", "open sesame")
# Nobody listens there.
NOWHERE = "http://127.0.0.1:9/sparql"


def test_the_first_that_answers_is_asked() -> None:
    with fake(right) as first, fake(right) as second:
        asking = remote(first.address, second.address)
        for _ in range(3):
            asking.run(SELECT).file.close()
        assert len(first.questions) == 3
        assert second.asked == []


@pytest.mark.parametrize("status", [502, 503, 504])
def test_one_that_says_it_is_unwell_is_passed_over(status: int) -> None:
    with fake(lambda handler, _: handler.say(status, "text/plain", b"")) as first, fake(right) as second:
        asking = remote(first.address, second.address)
        for _ in range(3):
            asking.run(SELECT).file.close()
        assert len(first.questions) == 1
        assert len(second.questions) == 3


def test_a_question_that_one_engine_fails_at_is_not_carried_to_all_others() -> None:
    """Else one hostile query would bring down each in turn."""
    with fake(lambda handler, _: handler.say(500, "text/plain", b"")) as first, fake(right) as second:
        with pytest.raises(errors.EvaluatorGone):
            remote(first.address, second.address).run(SELECT)
        assert second.asked == []


def test_one_that_breaks_off_in_the_middle_is_replaced_for_the_same_question() -> None:
    def breaking(handler: Handler, _: Asked) -> None:
        handler.head(200, {"Content-Type": "application/sparql-results+json", "Content-Length": "1000"})
        handler.wfile.write(b"{")
        handler.break_off()

    with fake(breaking) as first, fake(right) as second:
        with remote(first.address, second.address).run(SELECT).file as file:
            assert file.read() == b"x\r\n1\r\n"
        assert len(first.questions) == len(second.questions) == 1


def test_one_that_is_left_out_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hosts, "_PAUSE", 0.2)
    well = threading.Event()

    def changing(handler: Handler, asked: Asked) -> None:
        if well.is_set():
            right(handler, asked)
        else:
            handler.break_off()

    with fake(changing) as first, fake(right) as second:
        asking = remote(first.address, second.address)
        asking.run(SELECT).file.close()
        asking.run(SELECT).file.close()
        # Twice by the first question: the connection on which the marker came might only have been an old one.
        assert len(first.questions) == 2
        well.set()
        time.sleep(0.25)
        asking.run(SELECT).file.close()
        asking.run(SELECT).file.close()
        assert len(first.questions) == 4
        assert len(second.questions) == 2


def test_one_that_hangs_is_left_out_after_a_few_questions() -> None:
    with fake(lambda _handler, _asked: time.sleep(0.4)) as first, fake(right) as second:
        asking = remote(first.address, second.address, query_seconds=0.2)
        for _ in range(3):
            with pytest.raises(errors.QueryDeadline):
                asking.run(SELECT)
        asking.run(SELECT).file.close()
        assert len(second.questions) == 1


def test_where_all_are_left_out_they_are_tried_all_the_same() -> None:
    asking = remote(NOWHERE, "http://127.0.0.1:10/sparql")
    with pytest.raises(errors.EvaluatorGone):
        asking.run(SELECT)
    with fake(right) as begun:
        asking = remote(NOWHERE, begun.address)
        asking._hosts[1].leave_out()
        asking.run(SELECT).file.close()


def digest_asking(algorithm: str, qop: str) -> object:
    """Return an answer that wants a digest of alice's password, right and never the same twice. RFC 7616."""
    before: set[str] = set()

    def answer(handler: Handler, asked: Asked) -> None:
        given = dict(re.findall(r'(\w+)="?([^",]+)"?', asked.headers.get("Authorization", "")))
        if not given:
            challenge = f'Digest realm="r", nonce="n1", opaque="o", algorithm={algorithm}{qop}'
            handler.say(401, "text/plain", b"", WWW_Authenticate=challenge)
            return
        named = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}[algorithm]

        def hashed(text: str) -> str:
            return named(text.encode()).hexdigest()

        first, second = hashed("alice:r:open sesame"), hashed(f"{asked.method}:{asked.path}")
        middle = f"n1:{given['nc']}:{given['cnonce']}:auth" if qop else "n1"
        is_new = not qop or given["nc"] not in before
        before.add(given.get("nc", ""))
        if given["response"] == hashed(f"{first}:{middle}:{second}") and given["opaque"] == "o" and is_new:
            right(handler, asked)
        else:
            handler.say(401, "text/plain", b"")

    return answer


@pytest.mark.parametrize("algorithm", ["MD5", "SHA-256"])
@pytest.mark.parametrize("qop", ["", ', qop="auth,auth-int"'])
def test_a_digest_is_given_where_one_is_asked_for_and_then_without_asking(algorithm: str, qop: str) -> None:
    with fake(digest_asking(algorithm, qop)) as begun:  # type: ignore[arg-type]
        asking = remote(begun.address, credentials=ALICE)
        for _ in range(3):
            asking.run(SELECT).file.close()
        assert len(begun.questions) == 4


def test_a_wrong_password_is_an_error_that_does_not_show_it() -> None:
    with fake(digest_asking("MD5", "")) as begun:  # type: ignore[arg-type]
        asking = remote(begun.address, credentials=Credentials("alice", "not it"))
        with pytest.raises(errors.EvaluatorGone, match="401") as raised:
            asking.run(SELECT)
        assert "not it" not in str(raised.value)
        assert "not it" not in repr(asking._hosts)


def test_basic_is_given_where_it_is_asked_for() -> None:
    def basic(handler: Handler, asked: Asked) -> None:
        if asked.headers.get("Authorization") == "Basic " + base64.b64encode(b"alice:open sesame").decode():
            right(handler, asked)
        else:
            handler.say(401, "text/plain", b"", WWW_Authenticate='Basic realm="r"')

    with fake(basic) as begun:
        remote(begun.address, credentials=ALICE).run(SELECT).file.close()


def test_nobody_is_told_who_does_not_ask() -> None:
    with fake(right) as begun:
        remote(begun.address, credentials=ALICE).run(SELECT).file.close()
        assert not [each for each in begun.asked if each.headers.get("Authorization")]


def test_a_password_is_not_sent_in_plain_words_where_somebody_may_listen() -> None:
    challenge = ['Basic realm="r"']
    assert not Login(ALICE).learn(challenge, address("http://engine.example/sparql"))
    assert Login(ALICE).learn(challenge, address("https://engine.example/sparql"))
    assert Login(ALICE).learn(challenge, address("http://127.0.0.1:8890/sparql"))


@pytest.mark.parametrize(
    "wrong",
    [
        "ftp://a/",
        "engine",
        "http://",
        "http://a:b/",
        "http://u:p@a/",
        "http://a/#x",
        "http://引擎/",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(errors.SettingError) as raised:
        addresses(wrong)
    assert "u:p" not in str(raised.value)


def test_addresses_are_a_list() -> None:
    found = addresses("http://a/query, https://b:8443/x?y=1\nhttp://[::1]:7878/query http://a/query")
    assert [each.whole for each in found] == ["http://a/query", "https://b:8443/x?y=1", "http://[::1]:7878/query"]


def test_the_password_is_the_first_line_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("open sesame\nnot this\n", encoding="utf-8")
    given = {"UNSCR_STORE_USER": "alice", "UNSCR_STORE_PASSWORD_FILE": str(file)}
    assert credentials(given) == ALICE
    assert "sesame" not in repr(credentials(given))
    assert credentials({}) == Credentials()
    with pytest.raises(errors.SettingError, match="cannot be read"):
        credentials({"UNSCR_STORE_USER": "alice", "UNSCR_STORE_PASSWORD_FILE": str(tmp_path / "none")})
