/** @param {Element} item */
const placesOf = (item) => (item.getAttribute('data-places') ?? '').split(' ').filter(Boolean);

/** The values and findings of the page by the places that they stand at, and the spots of the document by their place. */
export function indexPlaces() {
  /** @type {Map<string, Element[]>} */
  const items = new Map();
  for (const item of document.querySelectorAll('[data-places]')) {
    for (const place of placesOf(item)) items.set(place, [...(items.get(place) ?? []), item]);
  }
  /** @type {Map<string, Element[]>} */
  const spots = new Map();
  for (const spot of document.querySelectorAll('[data-place]')) {
    const place = spot.getAttribute('data-place') ?? '';
    spots.set(place, [...(spots.get(place) ?? []), spot]);
  }
  return {
    /** @param {Element} item */
    spotsOf: (item) => placesOf(item).flatMap((place) => spots.get(place) ?? []),
    /** @param {Element} spot */
    itemsOf: (spot) => items.get(spot.getAttribute('data-place') ?? '') ?? [],
  };
}
