import type { Paint } from '../painting/state.ts';
import { elements, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Resources } from './resources.ts';

/** From this share of full brightness on, a colour cannot be told from paper. */
const WHITE = 0.97;
const LONGEST_CHAIN = 10;

/** Values from 0 to 1; files write them from 0 to 255, in decimal or as `#FF`. */
function components(value: string): number[] {
  const parts = value.trim().split(/\s+/u);
  return parts.map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)) / 255);
}

function isWhite(value: string, space: string | undefined): boolean {
  const parts = components(value);
  if (space === 'CMYK' || parts.length === 4) return parts.every((part) => part <= 1 - WHITE);
  return parts.every((part) => part >= WHITE);
}

function paintOf(colour: XmlElement, { colourSpaces }: Resources): Paint {
  const { Value: value, ColorSpace: space = '', Alpha: alpha = '255' } = colour.attributes;
  if (Number(alpha) === 0) return 'none';
  // Shadings and patterns have no one value, and are seen.
  if (value === undefined) return elements(colour).length > 0 ? 'visible' : 'none';
  return isWhite(value, colourSpaces.get(space)) ? 'white' : 'visible';
}

/** The object itself, then the parameters that it names, then those that these build on. */
export function* chain(object: XmlElement, layer: XmlElement | undefined, resources: Resources): Generator<XmlElement> {
  yield object;
  let id = object.attributes.DrawParam ?? layer?.attributes.DrawParam;
  for (let depth = 0; id !== undefined && depth < LONGEST_CHAIN; depth += 1) {
    const parameters = resources.drawParams.get(id);
    if (!parameters) return;
    yield parameters;
    id = parameters.attributes.Relative;
  }
}

/** The paint of a kind that the first of the elements to name one names. */
export function findPaint(
  elementsInTurn: Iterable<XmlElement>,
  kind: 'FillColor' | 'StrokeColor',
  otherwise: Paint,
  resources: Resources,
): Paint {
  for (const element of elementsInTurn) {
    const colour = first(element, kind);
    if (colour) return paintOf(colour, resources);
  }
  return otherwise;
}
