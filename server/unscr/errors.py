"""What can go wrong, said in English and in Chinese. A leaf: everything may import it, it imports nothing.

Each error is a sentence for the person who can do something about it: what, where, what to do.
The web layer has one table from these classes to HTTP statuses; the command line prints them and exits 1.
"""


class UnscrError(Exception):
    """Base of every error that is meant to be read by a person."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh

    def say(self, language: str) -> str:
        """Return the message in ``zh`` or, for any other language, in English."""
        return self.zh if language == "zh" else self.en


class TextError(UnscrError):
    """A resolution's text is not laid out as a resolution; ``line`` and ``column`` count from 1."""

    def __init__(self, en: str, zh: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {en}", f"第{line}行第{column}列：{zh}")
        self.line = line
        self.column = column

    def in_file(self, file: str) -> "SourceError":
        """Return the same error, saying which file it is about."""
        return SourceError(f"{file}, {self.en}", f"{file}，{self.zh}")


class SourceError(UnscrError):
    """A source file is missing, altered or not described in ``sources.toml``."""


class JudgementError(UnscrError):
    """A curated file and the text do not fit together."""


class ContentError(UnscrError):
    """A content folder, or a file that belongs in it, cannot be found or read."""


class FolderError(UnscrError):
    """A folder cannot be written, or holds files that would be lost."""


class LocationError(UnscrError):
    """A folder of editions cannot be used: it is in use, or holds something else, or does not fit what is asked."""


class StoreUnwritten(UnscrError):
    """A change could not be written to the disk."""


class UpdateFailed(UnscrError):
    """An update is well formed and could not be made, for instance because a graph that it creates is there."""


class ShapesBroken(UnscrError):
    """A change would break the shapes; ``report`` is the SHACL report as N-Triples, ``digest`` that of what stays."""

    def __init__(self, en: str, zh: str, report: bytes, digest: str) -> None:
        super().__init__(en, zh)
        self.report = report
        self.digest = digest


class TokenMissing(UnscrError):
    """A change was asked for without the token that allows it."""


class SettingError(UnscrError):
    """A setting has a value that cannot be used."""


class ServiceError(UnscrError):
    """The service cannot start, for instance because its port is taken."""


class PublishError(UnscrError):
    """A release cannot be loaded into an engine; what was there is there still, or the message says otherwise."""


class ReleaseError(UnscrError):
    """A release cannot be made, since something that it is to prove does not hold."""


class RequestError(UnscrError):
    """The request does not follow the SPARQL protocol."""


class MediaTypeUnsupported(RequestError):
    """The request's body is of a type the protocol does not know."""


class MethodNotAllowed(RequestError):
    """The method is not for this address; ``allowed`` are those that are."""

    def __init__(self, en: str, zh: str, allowed: tuple[str, ...]) -> None:
        super().__init__(en, zh)
        self.allowed = allowed


class DocumentError(RequestError):
    """The RDF document in the request cannot be parsed; ``line`` and ``column`` count from 1 where they are known."""

    def __init__(self, en: str, zh: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(en, zh)
        self.line = line
        self.column = column


class RequestSlow(RequestError):
    """The request's body took longer to arrive than the service waits."""


class NotAcceptable(RequestError):
    """None of the media types asked for can be given; ``offers`` are those that can."""

    def __init__(self, en: str, zh: str, offers: tuple[str, ...]) -> None:
        super().__init__(en, zh)
        self.offers = offers


class PreconditionFailed(RequestError):
    """The change, or the answer, was asked for on a condition that does not hold."""


class OperationRefused(UnscrError):
    """The operation is understood and not allowed here (update, LOAD, SERVICE)."""


class RequestTooLarge(UnscrError):
    """The request is longer than the service reads."""


class TooManyRequests(UnscrError):
    """As many requests of one client are being worked on as may be at the same time."""


class NotFound(UnscrError):
    """Nothing stands under this name."""


class CitationUnknown(NotFound):
    """Nothing is cited like ``asked``; ``forms`` are examples of what is understood, ``matches`` is empty."""

    def __init__(self, en: str, zh: str, asked: str, forms: tuple[str, ...]) -> None:
        super().__init__(en, zh)
        self.asked = asked
        self.forms = forms
        self.matches = ()


class NothingSaid(NotFound):
    """Nothing is known of a thing; ``nearest`` is the IRI of the nearest thing above it of which something is."""

    def __init__(self, en: str, zh: str, nearest: str = "") -> None:
        super().__init__(en, zh)
        self.nearest = nearest


class Withdrawn(UnscrError):
    """A thing was known and has been taken back on a ``day``; ``replaced`` are the IRIs of what took its place."""

    def __init__(self, en: str, zh: str, day: str, replaced: tuple[str, ...] = ()) -> None:
        super().__init__(en, zh)
        self.day = day
        self.replaced = replaced


class QueryError(UnscrError):
    """Base of what can end an evaluation."""


class QuerySyntaxError(QueryError):
    """The query cannot be parsed; ``line`` and ``column`` count from 1 where they are known."""

    def __init__(self, en: str, zh: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(en, zh)
        self.line = line
        self.column = column


class QueryTooDeep(QuerySyntaxError):
    """The query nests deeper than the service follows."""


class QueryDeadline(QueryError):
    """The evaluation reached its time limit and was ended."""


class QueryMemory(QueryError):
    """The evaluation asked for more memory than it may have and was ended."""


class ResultTooLarge(QueryError):
    """The result is larger than the service sends."""


class CallError(QueryError):
    """A SERVICE clause has no answer; ``target`` is the endpoint it names, ``reason`` says why in a word."""

    def __init__(self, en: str, zh: str, target: str = "", reason: str = "") -> None:
        super().__init__(en, zh)
        self.target = target
        self.reason = reason


class CallRefused(CallError):
    """The endpoint is not one that may be asked, or leads to where nothing may be asked."""


class CallLate(CallError):
    """The endpoint did not answer within the time of the query."""


class CallTooLarge(CallError):
    """The endpoint's answer is larger than what is taken."""


class CallFailed(CallError):
    """The endpoint cannot be reached, or what it answers is no answer."""


class EvaluatorBusy(QueryError):
    """Every evaluator is at work and the queue is full."""


class EvaluatorGone(QueryError):
    """The evaluator cannot be reached, or ended without an answer."""


class SearchUnavailable(UnscrError):
    """What searches words is not there, or has no room."""


class NotModelled(UnscrError):
    """The text holds something that the graph has no terms for yet."""


class QueryCardError(UnscrError):
    """A query file does not say what it must; ``file`` is below ``queries``, ``line`` counts from 1."""

    def __init__(self, en: str, zh: str, file: str, line: int) -> None:
        super().__init__(f"queries/{file}, line {line}: {en}", f"queries/{file}第{line}行：{zh}")
        self.file = file
        self.line = line
