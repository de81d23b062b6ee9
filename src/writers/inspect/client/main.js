import { startChrome } from '../../page/client/chrome.js';
import { actionOf } from '../../page/client/dom.js';
import { indexPlaces } from './places.js';

/**
 * Gives a class to some elements and takes it from all others.
 * @param {string} name
 * @param {readonly Element[]} elements
 */
function only(name, elements) {
  for (const before of document.querySelectorAll(`.${name}`)) before.classList.remove(name);
  for (const element of elements) element.classList.add(name);
}

/** @param {Element | undefined} element */
function bringIntoView(element) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

/**
 * What an event is about: an item with the spots where it stands, or a spot with the items that stand there.
 * @param {Event} event
 * @param {ReturnType<typeof indexPlaces>} places
 */
function subjectOf(event, places) {
  const item = actionOf(event, 'data-places')?.found;
  if (item) return { own: item, others: places.spotsOf(item) };
  const spot = actionOf(event, 'data-place')?.found;
  return spot && { own: spot, others: places.itemsOf(spot) };
}

/**
 * Shows the document in one of its views, at the spot that was chosen.
 * @param {string} name
 */
function showView(name) {
  document.querySelector('main')?.setAttribute('data-view', name);
  for (const button of document.querySelectorAll('[data-show-view]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-show-view') === name));
  }
  const spots = [...document.querySelectorAll('[data-place].chosen')];
  bringIntoView(spots.find((spot) => spot.checkVisibility()));
}

function start() {
  startChrome();
  const places = indexPlaces();
  for (const name of ['pointerover', 'focusin']) {
    document.addEventListener(name, (event) => {
      const subject = subjectOf(event, places);
      only('pointed', subject ? [subject.own, ...subject.others] : []);
    });
  }
  document.addEventListener('click', (event) => {
    const subject = subjectOf(event, places);
    if (!subject) return;
    only('chosen', [subject.own, ...subject.others]);
    bringIntoView(subject.others.find((element) => element.checkVisibility()));
  });
  document.addEventListener('click', (event) => {
    const view = actionOf(event, 'data-show-view');
    if (view) showView(view.value);
  });
  document.documentElement.dataset.ready = '';
}

start();
