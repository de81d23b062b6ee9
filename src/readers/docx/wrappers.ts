import { elements, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { isOn, type Scope, seenBy } from './scope.ts';

/** Elements that only group what they hold. */
const TRANSPARENT = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:hyperlink']);
/** Such elements that mammoth passes over together with their content. */
const LOST_BY_MAMMOTH = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);
const TRACKED = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom']);

/** The scope inside a content control: a placeholder is a hint and no value, a check box has a state. */
function controlScope(control: XmlElement, scope: Scope): Scope | undefined {
  const properties = first(control, 'w:sdtPr');
  if (isOn(first(properties, 'w:showingPlcHdr'))) return seenBy(scope, 'mammoth');
  const box = first(properties, 'w14:checkbox');
  if (!box) return scope;
  const checked = first(box, 'w14:checked')?.attributes['w14:val'];
  const text = checked === '1' || checked === 'true' ? '☑' : '□';
  return { ...scope, tick: { text, used: false } };
}

/**
 * The children of an element, each with its scope, as if content controls, tracked insertions, links and other
 * groupings around them were not there. Deleted parts are left out.
 */
export function* unwrap(parent: XmlElement | undefined, scope: Scope): Generator<readonly [XmlElement, Scope]> {
  for (const child of elements(parent)) {
    if (TRACKED.has(child.name)) scope.walk.remarks.add('tracked-changes');
    if (REMOVED.has(child.name)) continue;
    if (TRANSPARENT.has(child.name)) yield* unwrap(child, scope);
    else if (LOST_BY_MAMMOTH.has(child.name)) yield* unwrapIn(child, seenBy(scope, 'shown'));
    else if (child.name === 'w:sdt') yield* unwrapIn(first(child, 'w:sdtContent'), controlScope(child, scope));
    else yield [child, scope];
  }
}

function* unwrapIn(parent: XmlElement | undefined, scope: Scope | undefined): Generator<readonly [XmlElement, Scope]> {
  if (scope) yield* unwrap(parent, scope);
}
