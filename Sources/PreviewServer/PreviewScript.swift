/// The script that keeps an open page up to date.
///
/// A page includes it as `<script src="/_hjemmel/oppdater.js" defer></script>` and needs
/// `connect-src 'self'` in its Content-Security-Policy.
public enum PreviewScript {
    /// The address of the script on the server.
    public static let path = "/_hjemmel/oppdater.js"
    /// The address of the stream of events on the server.
    public static let eventPath = "/_hjemmel/hendelser"

    static let parts = ["_hjemmel", "oppdater.js"]
    static let eventParts = ["_hjemmel", "hendelser"]

    /// The script itself: classic, without dependencies.
    ///
    /// Only a page that is seen listens, since a browser holds six connections to a server at most;
    /// what a hidden page misses it learns when it is seen again.
    static let text = #"""
        (function () {
          "use strict";
          var place = "hjemmel-rulling:" + location.pathname;
          var stream = null;
          var panel = null;
          var shown = 100;
          var severities = { error: "feil", warning: "advarsel", notice: "merknad", hint: "hint" };

          function editionOfPage() {
            var page = performance.getEntriesByType("navigation")[0];
            var timing = ((page && page.serverTiming) || []).filter(function (entry) {
              return entry.name === "utgave";
            })[0];
            return timing ? timing.description : null;
          }

          var edition = editionOfPage();

          function changed(event) {
            if (edition === null) edition = event.data;
            if (event.data === edition) return;
            // Whoever edits something on the page decides when.
            var news = new CustomEvent("hjemmel:endret", { cancelable: true });
            if (!document.dispatchEvent(news)) return;
            sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
            close();
            location.reload();
          }

          function restoreScroll() {
            var saved = sessionStorage.getItem(place);
            if (saved === null) return;
            sessionStorage.removeItem(place);
            var position = JSON.parse(saved);
            scrollTo({ left: position[0], top: position[1], behavior: "instant" });
          }

          function element(name, text, style) {
            var node = document.createElement(name);
            if (text) node.textContent = text;
            Object.assign(node.style, style || {});
            return node;
          }

          function removePanel() {
            if (panel) panel.remove();
            panel = null;
          }

          function faultItem(fault) {
            var item = element("li", "", { margin: "0 0 .75em" });
            var where = [fault.file, fault.line, fault.column].filter(Boolean).join(":");
            if (where) {
              item.append(element("code", where, { display: "block", fontWeight: "bold" }));
            }
            item.append(
              element("span", severities[fault.severity] + ": " + fault.message)
            );
            if (fault.hint) item.append(element("span", " " + fault.hint, { fontStyle: "italic" }));
            return item;
          }

          function showFaults(event) {
            removePanel();
            var faults = JSON.parse(event.data);
            if (!faults.length) return;
            panel = element("section", "", {
              position: "fixed", inset: "auto 0 0 0", zIndex: "2147483647", maxHeight: "60vh",
              overflow: "auto", padding: "1em 1.5em", font: "16px/1.4 system-ui, sans-serif",
              color: "#1a1a1a", background: "#fff4f4", borderTop: "4px solid #b00020"
            });
            panel.setAttribute("role", "alert");
            panel.setAttribute("data-hjemmel-meldinger", faults.length);
            panel.lang = "nb";
            var button = element("button", "Skjul", { float: "right", font: "inherit" });
            button.type = "button";
            button.addEventListener("click", removePanel);
            var count = faults.length === 1 ? "1 melding." : faults.length + " meldinger.";
            var isOld = faults.some(function (fault) { return fault.severity === "error"; });
            if (isOld) count += " Siden endres ikke før feilene er rettet.";
            var list = element("ul", "", { margin: ".75em 0 0", padding: "0 0 0 1.25em" });
            faults.slice(0, shown).forEach(function (fault) { list.append(faultItem(fault)); });
            if (faults.length > shown) {
              list.append(element("li", "… og " + (faults.length - shown) + " til."));
            }
            // Warnings that are there for long do not hide the page.
            var details = element("details");
            details.open = isOld;
            details.append(element("summary", count, { fontWeight: "bold" }), list);
            panel.append(button, details);
            document.body.append(panel);
          }

          function open() {
            if (stream) return;
            stream = new EventSource("/_hjemmel/hendelser");
            stream.addEventListener("endret", changed);
            stream.addEventListener("feil", showFaults);
          }

          function close() {
            if (stream) stream.close();
            stream = null;
          }

          function follow() {
            if (document.visibilityState === "visible") open(); else close();
          }

          document.addEventListener("keydown", function (event) {
            if (event.key === "Escape") removePanel();
          });
          document.addEventListener("visibilitychange", follow);
          addEventListener("pagehide", close);
          addEventListener("pageshow", follow);
          addEventListener("load", restoreScroll);
        })();

        """#
}
