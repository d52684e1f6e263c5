// The projector: keys and buttons to go from slide to slide. Without it one scrolls, and slides stop in place.

import { createTimer } from "./meeting/timer.js";
import { createViews } from "./meeting/views.js";

const main = document.getElementById("innehall");
const bar = document.getElementById("verktyg");
const help = document.getElementById("hjalp");
const inOrder = [...main.children];
const timer = createTimer(document.getElementById("tid"));
const views = createViews(bar.querySelector(".views"));
const button = (does) => bar.querySelector(`[data-does="${does}"]`);

const slides = main.children; // as they lie now
/** The place of the slide in the window's middle. They lie in order, so few of thousands need be asked. */
function here() {
  const middle = window.innerHeight / 2;
  let first = 0;
  let last = slides.length - 1;
  while (first < last) {
    const between = Math.ceil((first + last) / 2);
    if (slides[between].getBoundingClientRect().top <= middle) first = between;
    else last = between - 1;
  }
  return first;
}

/** The address follows, so that a reload or a link shows the same slide; the history doesn't grow. */
function writeAddress(slide) {
  const address = slide === inOrder[0] ? window.location.pathname : `#${slide.id}`;
  if (new URL(address, window.location).href !== window.location.href) window.history.replaceState(null, "", address);
  views.remember(slide);
}

function goTo(slide) {
  slide.scrollIntoView({ behavior: "instant", block: "start" });
  slide.querySelector("h1, h2").focus({ preventScroll: true }); // a screen reader reads on from here
  writeAddress(slide);
}

/** A slide that is taller than the window, as when one zooms, is read to its end before the next. */
function readOn(slide, steps) {
  const { top, bottom } = slide.getBoundingClientRect();
  const left = steps > 0 ? bottom - window.innerHeight : -top;
  if (left < 2) return false; // a part of a pixel is nothing to read
  const most = 0.8 * (window.innerHeight - bar.offsetHeight);
  window.scrollBy({ top: steps * Math.min(left, most), behavior: "instant" });
  return true;
}

function step(steps) {
  const now = here();
  if (readOn(slides[now], steps)) return;
  goTo(slides[Math.min(Math.max(now + steps, 0), slides.length - 1)]);
}

function draw() {
  const now = slides[here()];
  const others = inOrder.slice(1).filter((slide) => slide !== now);
  if (others.length) goTo(others[Math.floor(Math.random() * others.length)]);
}

function shuffled(items) {
  const mixed = [...items];
  for (let n = mixed.length - 1; n > 0; n -= 1) {
    const other = Math.floor(Math.random() * (n + 1));
    [mixed[n], mixed[other]] = [mixed[other], mixed[n]];
  }
  return mixed;
}

function shuffle() {
  const now = slides[here()];
  const isMixed = button("shuffle").getAttribute("aria-pressed") === "true";
  main.append(...(isMixed ? inOrder : [inOrder[0], ...shuffled(inOrder.slice(1))]));
  button("shuffle").setAttribute("aria-pressed", String(!isMixed));
  goTo(isMixed ? now : main.children[1]);
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {}); // a browser may refuse
}

const does = {
  back: () => step(-1),
  forward: () => step(1),
  first: () => goTo(main.firstElementChild),
  last: () => goTo(main.lastElementChild),
  draw,
  shuffle,
  fill,
  time: () => button("time").setAttribute("aria-pressed", String(timer.toggle())),
  help: () => help.showModal(),
};

const KEYS = {
  ArrowRight: "forward", ArrowDown: "forward", PageDown: "forward", " ": "forward",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Home: "first", End: "last", f: "fill", s: "shuffle", d: "draw", t: "time", "?": "help",
};

const EVERYWHERE = ["fill", "time", "help"]; // the other keys turn slides, and rest when none are shown

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
  if (event.key === " " && event.target.closest("button, a")) return; // it presses what has focus
  if (event.shiftKey && event.key.length > 1) return; // it selects text
  const isBackwards = event.key === " " && event.shiftKey;
  const what = isBackwards ? "back" : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!what || !(views.areSlides() || EVERYWHERE.includes(what))) return;
  event.preventDefault();
  does[what]();
});

bar.addEventListener("click", (event) => does[event.target.dataset.does]?.());
window.addEventListener("scroll", () => views.areSlides() && writeAddress(slides[here()]), { passive: true });

bar.hidden = false;
// What stands below the slides' text is as high as the buttons are, however large somebody has made them.
new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
