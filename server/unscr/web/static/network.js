// Draws a picture of points and lines. The places come with the data, so that it looks the same each time; the table
// below says the same without a picture, which is why nothing is shown here before everything is at hand.
const place = document.getElementById("network");
const told = document.getElementById("network-told");
const language = document.documentElement.lang === "zh" ? "zh" : "en";

// The library would write a style element, which the policy of the page forbids, unless it finds one with this name;
// what it would say stands in style.css.
const mark = document.createElement("meta");
mark.id = "__________cytoscape_stylesheet";
document.head.append(mark);

const [{ default: cytoscape }, data] = await Promise.all([
  import(place.dataset.library),
  fetch(place.dataset.source).then((answer) => answer.json()),
]);
place.hidden = false;
document.getElementById("network-keys").hidden = false;

// On a ring with more points than this, names are spokes; on others they lie outside their points.
const FULL = 24;
// Letters and points grow with the picture, which is shown whole at first.
const SIZE = Math.max(17, Math.max(...data.nodes.map((each) => Math.hypot(each.x, each.y))) / 32);
// From the middle of a point to the beginning of its spoke.
const SPOKE = SIZE * 0.8;
const full = (ring) => ring > 0 && data.nodes.filter((each) => each.ring === ring).length > FULL;
const spokes = new Set([...new Set(data.nodes.map((each) => each.ring))].filter(full));

const OUTERMOST = Math.max(1, ...data.nodes.map((each) => each.ring));

function lying(each) {
  if (spokes.has(each.ring)) {
    return each.x < 0 ? "spoke left" : "spoke right";
  }
  if (each.ring === OUTERMOST && Math.abs(each.x) > Math.abs(each.y)) {
    return each.x < 0 ? "aside west" : "aside east";
  }
  return each.y < 0 ? "above" : "";
}

const nodes = data.nodes.map((each) => ({
  data: {
    ...each,
    name: each.label[language],
    short: each.symbol.replace(/^S\/RES\//, "") || each.label[language],
    angle: Math.atan2(each.y, each.x),
  },
  classes: lying(each),
  position: { x: each.x, y: each.y },
}));
const edges = data.edges.map((each, number) => ({
  data: { ...each, id: `line-${number}`, width: 1 + Math.log2(1 + each.norms) },
}));
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const picture = cytoscape({
  container: place,
  elements: { nodes, edges },
  layout: { name: "preset" },
  autoungrabify: true,
  // Two fingers zoom; a wheel goes on turning the page.
  userZoomingEnabled: matchMedia("(pointer: coarse)").matches,
  style: look(),
});

// Colours are those of the page, in light and dark alike.
function look() {
  const ink = getComputedStyle(place).color;
  const accent = getComputedStyle(document.querySelector("main a")).color;
  const line = { "line-color": ink, "target-arrow-color": ink, "target-arrow-shape": "triangle", "curve-style": "bezier" };
  return [
    { selector: "node", style: { label: "data(short)", color: ink, "background-color": ink, "font-size": SIZE, width: SIZE,
      height: SIZE, "text-wrap": "wrap", "text-overflow-wrap": language === "zh" ? "anywhere" : "whitespace",
      "text-max-width": 8 * SIZE, "text-valign": "bottom", "text-margin-y": 3, "min-zoomed-font-size": 7 } },
    { selector: "node.above", style: { "text-valign": "top", "text-margin-y": -3 } },
    { selector: "node.aside", style: { "text-valign": "center", "text-margin-y": 0 } },
    { selector: "node.west", style: { "text-halign": "left", "text-margin-x": -3 } },
    { selector: "node.east", style: { "text-halign": "right", "text-margin-x": 3 } },
    { selector: "node.spoke", style: { "text-valign": "center", "text-wrap": "none",
      "text-margin-y": (node) => SPOKE * Math.sin(node.data("angle")) } },
    { selector: "node.right", style: { "text-halign": "right", "text-rotation": (node) => node.data("angle"),
      "text-margin-x": (node) => SPOKE * Math.cos(node.data("angle")) - SIZE / 2 } },
    { selector: "node.left", style: { "text-halign": "left", "text-rotation": (node) => node.data("angle") + Math.PI,
      "text-margin-x": (node) => SPOKE * Math.cos(node.data("angle")) + SIZE / 2 } },
    { selector: "node[ring = 0]", style: { width: 2 * SIZE, height: 2 * SIZE, "background-color": accent, "font-size": SIZE + 2 } },
    { selector: "node[ring = 2]", style: { shape: "round-rectangle" } },
    { selector: "edge", style: { ...line, width: "data(width)", opacity: 0.18 } },
    { selector: ".apart", style: { opacity: 0.12 } },
    { selector: "edge.near", style: { opacity: 0.85, "line-color": accent, "target-arrow-color": accent } },
    { selector: "node.near", style: { "min-zoomed-font-size": 0 } },
    { selector: "node.chosen", style: { "border-width": 5, "border-color": accent, "font-weight": "bold" } },
  ];
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.style(look()));
new ResizeObserver(() => {
  picture.resize();
  picture.fit(undefined, 20);
}).observe(place);

let chosen = null;

function choose(node) {
  chosen = node;
  picture.elements().removeClass("apart near chosen");
  if (!node) {
    told.textContent = "";
    return;
  }
  const near = node.closedNeighborhood();
  picture.elements().difference(near).addClass("apart");
  near.addClass("near");
  node.addClass("chosen");
  const { name, kind } = node.data();
  told.textContent = `${name} (${kind[language]}): ${node.connectedEdges().length} ${place.dataset.lines}`;
}

// The nearest point that lies in the direction, of those that lie in it at all.
function nearest(from, x, y) {
  const here = from.position();
  let best = null;
  let least = Infinity;
  picture.nodes().forEach((each) => {
    const right = each.position().x - here.x;
    const down = each.position().y - here.y;
    const along = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    if (along > 0 && aside <= 2 * along && along + 2 * aside < least) {
      least = along + 2 * aside;
      best = each;
    }
  });
  return best ?? from;
}

function open(node) {
  if (node?.data("address")) {
    location.assign(node.data("address"));
  }
}

function zoom(factor) {
  const middle = { x: picture.width() / 2, y: picture.height() / 2 };
  picture.zoom({ level: picture.zoom() * factor, renderedPosition: chosen ? chosen.renderedPosition() : middle });
}

const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const keys = {
  Enter: () => open(chosen),
  Escape: () => { choose(null); picture.fit(undefined, 20); },
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
};

place.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key in ways) {
    choose(chosen ? nearest(chosen, ...ways[event.key]) : picture.nodes()[0]);
    const { x, y } = chosen.renderedPosition();
    if (x < 0 || y < 0 || x > picture.width() || y > picture.height()) {
      picture.animate({ center: { eles: chosen } }, { duration: still ? 0 : 200 });
    }
  } else if (event.key in keys) {
    keys[event.key]();
  } else {
    return;
  }
  event.preventDefault();
});
// The first tap shows what belongs to a point, the second opens it.
picture.on("tap", (event) => {
  const node = event.target === picture || !event.target.isNode() ? null : event.target;
  if (node && chosen && node.id() === chosen.id()) {
    open(node);
  } else {
    choose(node);
  }
});
