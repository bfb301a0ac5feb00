"""Pictures of the registers: who asks whom, and which instrument cites which, with the table that says the same."""

import json
from functools import partial

from flask import Blueprint, Response, render_template, request

from unscr.registers import REGISTERS
from unscr.registers.choice import choose
from unscr.registers.column import RESOLUTION
from unscr.registers.network import Network, citations, roles
from unscr.web.address import onward
from unscr.web.desk import desk
from unscr.web.engine import engine
from unscr.web.language import answer
from unscr.web.record import told

bp = Blueprint("networks", __name__)

PICTURES = {"actors": roles, "instruments": citations}


def page(register: str) -> Response:
    """Show the picture, and its lines as a table."""
    network = _network(register)
    text = render_template(f"network-{register}.html", register=REGISTERS[register], network=network, few=desk().few())
    return answer(text, "text/html")


def data(register: str) -> Response:
    """Give the points and lines of the picture to the script that draws it."""
    network = _network(register)
    nodes = [
        {
            "id": each.thing.iri,
            "address": onward(each.thing.iri),
            "label": {"en": each.thing.en, "zh": each.thing.zh},
            "symbol": each.symbol,
            "kind": {"en": each.kind.en, "zh": each.kind.zh},
            "ring": each.ring,
            "x": each.x,
            "y": each.y,
        }
        for each in network.nodes
    ]
    edges = [
        {
            "source": each.source.iri,
            "target": each.target.iri,
            "role": {"iri": each.role.iri, "label": {"en": each.role.en, "zh": each.role.zh}},
            "norms": each.norms,
        }
        for each in network.edges
    ]
    return answer(json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False) + "\n", "application/json")


for _register in PICTURES:
    bp.add_url_rule(f"/{_register}/network", _register, partial(page, _register))
    bp.add_url_rule(f"/{_register}/network.json", f"{_register}-data", partial(data, _register))


def _network(register: str) -> Network:
    """Return the picture of the resolutions that the address asks for; other choices are for the table alone."""
    told(request.environ).digest = engine().digest()
    pairs = [each for each in request.args.items(multi=True) if each[0] in (RESOLUTION.id, "lang")]
    return PICTURES[register](engine(), choose(REGISTERS[register], pairs).wanted.get(RESOLUTION.id, ()), desk().few())
