import type { Place } from '../../model/place.ts';

const keyOf = ({ page, box, anchor }: Place): string | undefined => {
  if (page !== undefined && box) return `${page} ${box.x0} ${box.y0} ${box.x1} ${box.y1}`;
  return anchor;
};

/** Numbers places, so that what stands at one and what is said of it can be found from each other. */
export class PlaceNumbers {
  readonly #numbers = new Map<string, number>();

  /** Undefined for a place that names no spot of the document. */
  of(place: Place): number | undefined {
    const key = keyOf(place);
    if (key === undefined) return undefined;
    const known = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, known);
    return known;
  }

  /** The numbers of several places, as an attribute lists them. */
  list(places: readonly Place[]): string {
    return places
      .map((place) => this.of(place))
      .filter((number) => number !== undefined)
      .join(' ');
  }
}
