"""An engine over TLS is asked only where its certificate is good."""

import ssl
import subprocess
from pathlib import Path

import pytest
from fake import fake, remote, right

from reasons import program_or_skip
from unscr import errors
from unscr.graph.task import Task

SELECT = Task("text/csv", "SELECT ?x WHERE { ?s ?p ?x }")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with a certificate for 127.0.0.1 and its key, made for this test."""
    openssl = program_or_skip("openssl", "openssl")
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    making = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=engine -addext subjectAltName=IP:127.0.0.1"
    subprocess.run(
        [openssl, *making.split(), "-keyout", str(file), "-out", str(file) + ".crt"], capture_output=True, check=True
    )
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


def context(certificate: Path) -> ssl.SSLContext:
    """Return what a server with this certificate needs."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate)
    return made


def test_a_good_certificate_is_taken(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with fake(right, tls=context(certificate)) as begun:
        assert begun.address.startswith("https://")
        asking = remote(begun.address, query_seconds=5)
        for _ in range(2):
            with asking.run(SELECT).file as file:
                assert file.read() == b"x\r\n1\r\n"


def test_an_unknown_one_is_not(certificate: Path) -> None:
    with fake(right, tls=context(certificate)) as begun:
        with pytest.raises(errors.EvaluatorGone):
            remote(begun.address, query_seconds=5).run(SELECT)
        assert begun.asked == []


def test_one_of_another_name_is_not(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with fake(right, tls=context(certificate)) as begun:
        with pytest.raises(errors.EvaluatorGone):
            remote(begun.address.replace("127.0.0.1", "localhost"), query_seconds=5).run(SELECT)
        assert begun.asked == []
