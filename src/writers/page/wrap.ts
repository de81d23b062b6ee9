const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
const LINE = 1.2;

/** About as wide as a character is drawn, in parts of the font's size. */
const advance = (character: string): number => (WIDE.test(character) ? 1 : 0.56);

/** About as wide as a text is drawn. */
export const drawnWidth = (text: string, fontSize: number): number =>
  [...text].reduce((sum, character) => sum + advance(character) * fontSize, 0);

/** Text broken into lines that fit into a box of that width and height; `…` ends what does not fit. */
export function wrapText(text: string, width: number, height: number, fontSize: number): string[] {
  const most = Math.max(1, Math.floor(height / (fontSize * LINE)));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text.replace(/\s+/gu, ' ').trim()) {
    const step = advance(character) * fontSize;
    if (used + step > width && line !== '') {
      if (lines.length + 1 === most) return [...lines, `${line.slice(0, -1)}…`];
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += step;
  }
  return line === '' ? lines : [...lines, line];
}
