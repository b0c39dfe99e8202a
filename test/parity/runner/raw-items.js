/** Splits JSON text without reading its numbers: 1.0 is not 1 to Python. */

/**
 * The items of the list under a key of a JSON object, each as the text that it is written in.
 * @param {string} text
 * @param {string} key
 * @returns {string[]}
 */
export function rawItems(text, key) {
  const items = [];
  let depth = 0;
  let start = -1;
  const [opening] = text.match(new RegExp(`"${key}"\\s*:\\s*\\[`));
  for (let at = text.indexOf(opening) + opening.length - 1; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      do at = text.indexOf('"', at + 1);
      while (isEscaped(text, at));
    } else if (char === '[' || char === '{') {
      if (++depth === 2) start = at;
    } else if (char === ']' || char === '}') {
      if (--depth === 1) items.push(text.slice(start, at + 1));
      if (depth === 0) return items;
    }
  }
  return items;
}

function isEscaped(text, at) {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}
