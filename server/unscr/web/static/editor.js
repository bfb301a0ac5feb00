// The query page with a script: an editor in the place of the text field, names completed, answers without a new page.
// Without it the page is a form that does the same.
"use strict";

(function () {
  const form = document.getElementById("ask");
  const field = document.getElementById("query");
  const MOST = 40;
  const WORD = /[^\s<>"'(){}\[\];,|^*+!?$\/]*$/;
  let vocabulary = { prefixes: {}, terms: [] };
  let running = null;
  let marked = null;
  let at = location.pathname + location.search;

  Yasqe.defaults.autocompleters = [];
  const place = document.createElement("div");
  field.after(place);
  field.hidden = true;
  const editor = new Yasqe(place, {
    value: field.value,
    showQueryButton: false,
    resizeable: false,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    prefixCcApi: null,
    editorHeight: "auto",
    screenReaderLabel: document.querySelector("label[for=query]").textContent,
    requestConfig: { endpoint: form.dataset.endpoint, method: "GET" },
    // Tab leaves the editor, as it leaves any other field.
    extraKeys: {
      "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": function () { complete(true); }, Tab: false, "Shift-Tab": false,
    },
  });
  for (const each of document.querySelectorAll(".scripted")) each.hidden = false;

  fetch(form.dataset.terms)
    .then(function (answer) { return answer.json(); })
    .then(function (given) { vocabulary = given; })
    // Without the terms nothing is completed; all else goes on.
    .catch(function () { vocabulary = { prefixes: {}, terms: [] }; });

  // The editor is asked where its cursor is, which it does not know until it has drawn what was typed.
  editor.on("inputRead", function () { setTimeout(complete, 0, false); });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    run();
  });

  document.getElementById("questions").addEventListener("click", function (event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(link.href, {}, true);
  });

  document.getElementById("filter").addEventListener("input", function (event) {
    const words = event.target.value.toLowerCase().split(/\s+/);
    for (const each of document.querySelectorAll("#questions li")) {
      const text = each.textContent.toLowerCase();
      each.hidden = !words.every(function (word) { return text.includes(word); });
    }
  });

  // A link to a part of the page leads nowhere else: what is typed stays.
  window.addEventListener("popstate", function () {
    if (location.pathname + location.search === at) return;
    at = location.pathname + location.search;
    load(location.href, {}, false);
  });

  function run() {
    field.value = editor.getValue();
    const asked = new URLSearchParams(new FormData(form));
    const address = form.action + "?" + asked;
    if (asked.toString().length <= Number(form.dataset.longest)) load(address, {}, true);
    else load(form.action, { method: "POST", body: asked }, false);
  }

  function load(address, options, pushed) {
    if (running) running.abort();
    running = new AbortController();
    const before = editor.getValue();
    const results = document.getElementById("results");
    results.textContent = form.dataset.running;
    fetch(address, Object.assign({ signal: running.signal, headers: { Accept: "text/html" } }, options))
      .then(function (answer) { return answer.text(); })
      .then(function (text) {
        show(new DOMParser().parseFromString(text, "text/html"), before);
        if (!pushed) return;
        history.pushState(null, "", address);
        at = location.pathname + location.search;
      })
      .catch(function (error) {
        if (error.name !== "AbortError") results.textContent = form.dataset.failed;
      });
  }

  function show(page, before) {
    const results = page.getElementById("results");
    const text = page.getElementById("query");
    if (!results || !text) throw new Error("not the page");
    document.getElementById("results").replaceWith(document.adoptNode(results));
    // What was typed while the query ran is newer than what came back.
    const typed = editor.getValue() !== before;
    if (!typed && text.value !== before) editor.setValue(text.value);
    if (marked !== null) editor.removeLineClass(marked, "background", "problem-line");
    const line = Number(results.dataset.line);
    marked = line && !typed ? editor.addLineClass(line - 1, "background", "problem-line") : null;
  }

  // Unasked, only what can be no keyword is completed: a name with a prefix, or a word that is not of the language.
  function complete(asked) {
    const cursor = editor.getCursor();
    const word = WORD.exec(editor.getLine(cursor.line).slice(0, cursor.ch))[0];
    if (!asked && (word.length < 2 || !/:|[^\x00-\x7f]/.test(word))) return;
    const list = matches(word).map(function (term) {
      return {
        text: term.name.includes("://") ? "<" + term.iri + ">" : term.name,
        displayText: term.name + labels(term),
      };
    });
    if (!list.length) return;
    editor.showHint({
      completeSingle: false,
      closeCharacters: /[\s{}()<>"';,]/,
      hint: function () {
        return { list: list, from: { line: cursor.line, ch: cursor.ch - word.length }, to: cursor };
      },
    });
  }

  function labels(term) {
    const said = [term.en, term.zh].filter(function (each) { return each !== term.iri; });
    return said.length ? "  " + Array.from(new Set(said)).join(" · ") : "";
  }

  function matches(word) {
    const wanted = word.toLowerCase();
    const ranked = [];
    for (const term of vocabulary.terms) {
      const name = term.name.toLowerCase();
      const local = name.slice(name.indexOf(":") + 1);
      const said = (term.en + "\n" + term.zh).toLowerCase();
      const rank = name.startsWith(wanted) ? 0 : local.startsWith(wanted) ? 1
        : said.split("\n").some(function (each) { return each.startsWith(wanted); }) ? 2
          : name.includes(wanted) || said.includes(wanted) ? 3 : 4;
      if (rank < 4) ranked.push([rank, term]);
    }
    ranked.sort(function (one, other) { return one[0] - other[0] || (one[1].name < other[1].name ? -1 : 1); });
    return ranked.slice(0, MOST).map(function (each) { return each[1]; });
  }
})();
