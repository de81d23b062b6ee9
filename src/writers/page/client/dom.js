/**
 * An element with attributes and children; text children are text, never markup.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} attributes
 * @param {...(Node | string)} children
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * Nodes of markup that this program wrote; values of documents are escaped in it.
 * @param {string} markup
 */
export function fragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

/**
 * The nearest element around the target of an event that has an attribute, with the attribute's value.
 * @param {Event} event
 * @param {string} attribute
 */
export function actionOf(event, attribute) {
  const found = event.target instanceof Element ? event.target.closest(`[${attribute}]`) : null;
  return found ? { found, value: found.getAttribute(attribute) ?? '' } : undefined;
}
