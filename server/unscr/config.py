"""The settings, in one table: defaults, types, command-line help and documentation come from it.

A value is taken from the command line, else from the environment (``UNSCR_`` and the name in capitals), else from here.
"""

import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any

from unscr.errors import SettingError

ENVIRONMENT_PREFIX = "UNSCR_"

_SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def _setting(
    default: Any, en: str, zh: str, minimum: float | None = None, pattern: str = "", shape: tuple[str, str] = ("", "")
) -> Any:
    """Return a setting; ``shape`` says in both languages what ``pattern`` takes."""
    told = {"en": en, "zh": zh, "minimum": minimum, "pattern": pattern, "shape": shape}
    return field(default=default, metadata=told)


@dataclass(frozen=True)
class Settings:
    """What an operator may change."""

    host: str = _setting("127.0.0.1", "Address to listen on", "监听的地址")
    port: int = _setting(8322, "Port to listen on; 0 takes a free one", "监听的端口；0 表示任选空闲端口", 0)
    query_seconds: float = _setting(10.0, "Longest time one evaluation may take", "单次求值的最长时间（秒）", 0.05)
    query_megabytes: int = _setting(512, "Most memory one evaluation may take", "单次求值的最大内存（MB）", 16)
    result_bytes: int = _setting(64 * 2**20, "Largest result that is sent", "可发送的最大结果（字节）", 1024)
    result_rows: int = _setting(1_000_000, "Most rows of a result that are sent", "可发送的结果行数上限", 1)
    request_bytes: int = _setting(
        0,
        "Longest request body that is read; 0 takes 256 kB of a question and 64 MB of a change",
        "可接收的最大请求体（字节）；0 表示提问 256 kB、更改 64 MB",
        0,
    )
    request_seconds: float = _setting(10.0, "Longest time a request body may take", "接收请求体的最长时间（秒）", 0.05)
    query_depth: int = _setting(100, "Deepest nesting of brackets in a query", "查询中括号嵌套的最大层数", 4)
    workers: int = _setting(
        3,
        "Evaluations that run at the same time; of several, one is left to other clients",
        "同时求值的个数；多于一个时，为其他客户端保留一个",
        1,
    )
    queue: int = _setting(64, "Evaluations that may wait for their turn", "可排队等候的求值个数", 1)
    cache_megabytes: int = _setting(
        64, "Finished answers that are kept; 0 keeps none", "保留的成品应答（MB）；0 表示不保留", 0
    )
    request_log: int = _setting(
        0,
        "Lines of JSON on standard error: 0 none, 1 for each request, 2 with its query",
        "在标准错误输出写 JSON 行：0 不写，1 每个请求一行，2 并含查询",
        0,
    )
    location: str = _setting(
        "",
        "Folder in which the data are kept; without it they are kept in memory",
        "保存数据的文件夹；不指定则保存在内存中",
    )
    release: str = _setting(
        "",
        "Folder of a release to serve in the place of the program's own data",
        "所提供的版本所在文件夹，用以代替程序自带的数据",
    )
    writable: bool = _setting(False, "Take changes from whoever has the token", "接受持令牌者所作的更改")
    token_file: str = _setting(
        "",
        "File with the token that a change needs; else UNSCR_TOKEN holds it",
        "存放更改所需令牌的文件；否则取 UNSCR_TOKEN",
    )
    empty: bool = _setting(False, "Begin a new store without the release", "新建存储时不含发布数据")
    gate: bool = _setting(False, "Refuse a change that breaks the shapes", "拒绝不符合形状约束的更改")
    gate_seconds: float = _setting(
        300.0, "Longest time the check of a change may take", "校验一次更改的最长时间（秒）", 0.05
    )
    write_seconds: float = _setting(
        60.0, "Longest time a change may take, and its body to arrive", "一次更改及其请求体传送的最长时间（秒）", 0.05
    )
    plain_writes: bool = _setting(
        False, "Take changes from other machines over plain HTTP as well", "也接受其他主机经明文 HTTP 所作的更改"
    )
    threads: int = _setting(128, "Requests that are worked on at the same time", "同时处理的请求数", 1)
    client_requests: int = _setting(
        32,
        "Requests of one client address that are worked on at the same time; 0 sets no limit",
        "同一客户端地址可同时处理的请求数；0 表示不限",
        0,
    )
    root_path: str = _setting(
        "",
        "Path that the service is mounted under, such as /law; a proxy in front leaves it in place",
        "服务所挂载的路径，如 /law；前置代理须原样保留该路径",
        pattern=r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*",
        shape=("it begins with a slash and ends without one, such as /law", "应以斜杠开头且不以斜杠结尾，如 /law"),
    )
    public_address: str = _setting(
        "",
        "Address of the service as the world knows it, such as https://law.example.org; empty takes the one asked at",
        "服务对外公开的地址，如 https://law.example.org；为空则取请求所用的地址",
        pattern=r"|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*",
        shape=(
            "it is an http: or https: address without query that does not end with a slash, such as https://a.example/law",
            "应为不含查询部分且不以斜杠结尾的 http: 或 https: 地址，如 https://a.example/law",
        ),
    )
    report_address: str = _setting(
        "",
        "Where readers report an error, with {iri} in the place of what it is about; empty for our page /report",
        "读者报告错误的地址，以 {iri} 代表所涉内容；为空则用本服务的 /report 页",
        pattern=r"|(mailto:|https://)[^\s\"<>]*\{iri\}[^\s\"<>]*",
        shape=(
            "it is a mailto: or https: address with {iri} in it",
            "应为含有 {iri} 的 mailto: 或 https: 地址",
        ),
    )
    proxied: int = _setting(
        0,
        "1 believes X-Forwarded-For, -Proto and -Host of the proxy that connects; 0 believes nobody",
        "1 表示信任所连代理的 X-Forwarded-For、-Proto 和 -Host；0 表示一概不信",
        0,
    )
    store: str = _setting(
        "",
        "Addresses of SPARQL engines to ask instead of our own, tried in turn",
        "代替自带引擎的 SPARQL 引擎地址，依次尝试",
    )

    service: str = _setting(
        "",
        "Endpoints that a query may name in SERVICE; TARGET=ADDRESS asks another address in the place of the target",
        "查询中 SERVICE 可指定的端点；TARGET=ADDRESS 表示改向另一地址查询该端点",
    )
    service_bytes: int = _setting(
        8 * 2**20, "Largest answer that is taken from such an endpoint", "可从该类端点接收的最大结果（字节）", 1024
    )
    service_rows: int = _setting(
        20_000, "Most solutions that are taken from such an endpoint", "可从该类端点接收的解数上限", 1
    )

    @staticmethod
    def table() -> tuple[Field[Any], ...]:
        """Return the settings with name, type, default and ``metadata`` (en, zh, minimum)."""
        return fields(Settings)


def settings(environment: Mapping[str, str], flags: Mapping[str, Any]) -> Settings:
    """Return the settings in force; ``None`` among the flags means not given.

    Raises SettingError for a value that is not of the setting's type or below its minimum.
    """
    values: dict[str, Any] = {}
    for each in Settings.table():
        variable = ENVIRONMENT_PREFIX + each.name.upper()
        given = flags.get(each.name)
        origin = "--" + each.name.replace("_", "-")
        if given is None and variable in environment:
            given, origin = environment[variable], variable
        if given is not None:
            values[each.name] = _checked(each, given, origin)
    return Settings(**values)


def _checked(each: Field[Any], given: Any, origin: str) -> Any:
    default: Any = each.default
    kind = type(default)
    minimum = each.metadata["minimum"]
    try:
        value = _SWITCH[str(given).lower()] if kind is bool else kind(given)
    except (KeyError, ValueError):
        raise SettingError(
            f"{origin} is '{given}'; it takes a value of type {kind.__name__}.",
            f"{origin} 的值为“{given}”，其类型应为 {kind.__name__}。",
        ) from None
    pattern: str = each.metadata["pattern"]
    if pattern and not re.fullmatch(pattern, str(value)):
        raise SettingError(
            f"{origin} is '{given}'; {each.metadata['shape'][0]}.",
            f"{origin} 的值为“{given}”；{each.metadata['shape'][1]}。",
        )
    # 'not >=' also catches NaN, which compares false with everything.
    if minimum is not None and not value >= minimum:
        raise SettingError(
            f"{origin} is {given}; the least it takes is {minimum}.",
            f"{origin} 的值为 {given}，不得小于 {minimum}。",
        )
    return value
