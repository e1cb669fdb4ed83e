"use strict";
(function () {
  function open(node) {
    for (; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  }
  function reveal() {
    var name = decodeURIComponent(location.hash.slice(1));
    var node = name && document.getElementById(name);
    if (node) { open(node); node.scrollIntoView({ block: "center" }); }
  }
  function name(letter) {
    var story = letter.closest(".story");
    var article = story && document.getElementById(story.id + "-" + letter.textContent);
    var called = article && article.querySelector("bdi");
    if (called) letter.title = called.textContent;
  }
  var shut = [];
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", function () {
    shut = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    shut.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () { shut.forEach(function (d) { d.open = false; }); });
  Array.prototype.forEach.call(document.querySelectorAll(".story a:not([title])"), name);
  reveal();
})();
