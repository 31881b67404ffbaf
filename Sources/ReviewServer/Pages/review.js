"use strict";
// Works on what the page is without it: it presses the page's own buttons by key, and swaps pages without a reload.
(() => {
  const pictures = new Map();

  const ahead = () => {
    for (const url of (document.body.dataset.ahead || "").split(" ").filter(Boolean)) {
      if (pictures.has(url)) continue;
      const picture = new Image();
      picture.src = url;
      pictures.set(url, picture);
      if (pictures.size > 40) pictures.delete(pictures.keys().next().value);
    }
  };

  const settle = (moves) => {
    const mark = document.getElementById("mark");
    const source = document.querySelector(".source");
    if (mark && source) {
      const at = mark.getBoundingClientRect(), frame = source.getBoundingClientRect();
      source.scrollTop += at.top - frame.top - source.clientHeight / 3;
      source.scrollLeft += at.left - frame.left - source.clientWidth / 4;
    }
    if (moves) window.scrollTo(0, 0);
    const field = document.querySelector("[autofocus]");
    if (field) { field.focus(); field.select(); }
    else if (moves) document.getElementById("here")?.focus({ preventScroll: true });
    // Words that stand for one thing alone set the field at once.
    const sure = document.querySelector("form[data-sure]");
    if (sure) return void setTimeout(() => sure.requestSubmit(sure.querySelector("button[value=correct]")));
    ahead();
    document.documentElement.dataset.ready = String(Number(document.documentElement.dataset.ready || 0) + 1);
  };

  // What was typed as a note stays with its field as long as nothing is decided.
  const keepNote = (page) => {
    const [before, after] = [document, page].map((p) => p.getElementById("note"));
    if (!before?.value || !after || after.value) return;
    const of = (input) => input.form.getAttribute("action") + " " + input.form.elements.field.value;
    const isDecided = page.querySelector("input[name=seen]")?.value !== document.querySelector("input[name=seen]")?.value;
    if (of(before) === of(after) && !isDecided) after.value = before.value;
  };

  const show = (text, url, keeps) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    document.title = page.title;
    keepNote(page);
    document.body.replaceWith(page.body);
    if (!keeps) history.pushState(null, "", url);
    settle(true);
  };

  let busy = false;
  const go = async (url, options, keeps) => {
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(url, options);
      show(await answer.text(), answer.url, keeps);
    } catch {
      let notice = document.querySelector(".notice.lost");
      if (!notice) {
        notice = document.createElement("p");
        notice.className = "notice lost";
        notice.setAttribute("role", "alert");
        document.querySelector(".bar")?.after(notice);
      }
      notice.textContent = "Nothing was kept: casebook review doesn't answer. Start it again.";
    } finally { busy = false; }
  };

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target, event.submitter));
    go(event.target.action, { method: "POST", body });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const href = link && (link.href.baseVal ?? link.getAttribute("href"));
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(new URL(href, location.href).href, {});
  });

  window.addEventListener("popstate", () => go(location.href, {}, true));

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.isComposing) return;
    const typing = event.target.matches("input:not([type=checkbox]), textarea, select");
    const press = (action) => {
      const target = document.querySelector(`[data-action="${action}"]`);
      if (!target) return;
      event.preventDefault();
      if (target.matches("input")) return target.focus();
      target.click ? target.click() : target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    };
    if (typing && event.target.id === "note" && ["Enter", "Escape"].includes(event.key) && event.target.form.id === "decide") {
      event.preventDefault();
      return event.target.blur();
    }
    if (event.key === "Escape") return press("escape");
    if (typing) return;
    let key = event.key === " " ? "Space" : event.key;
    if (event.ctrlKey) key = "Control+" + key;
    const action = JSON.parse(document.body.dataset.keys || "{}")[key];
    const onControl = event.target.matches("button, a, summary") && (key === "Enter" || key === "Space");
    if (action && !onControl) press(action);
  });

  settle(false);
})();
