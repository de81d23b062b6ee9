/** Stands for the browser's class of that name, which Node lacks: a font that is never drawn with. */
class FontFace {
  readonly loaded = Promise.resolve(this);
}

/**
 * A document that takes the engine's fonts and does nothing with them. Without one the engine turns every glyph into an
 * outline to draw, which nobody asks for here and takes as long as all the rest together.
 */
export function fontSink() {
  if (!('FontFace' in globalThis)) Reflect.set(globalThis, 'FontFace', FontFace);
  return { fonts: new Set<FontFace>() };
}
