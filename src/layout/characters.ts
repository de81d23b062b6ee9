import { remembering } from '../model/remember.ts';

/** Check boxes of the symbol fonts Wingdings and Wingdings 2, which engines give as private-use characters, and look-alikes. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf0a3': '□',
  '\uf071': '□',
  '\uf0fe': '☑',
  '\uf052': '☑',
  '\uf0fd': '☒',
  '\uf054': '☒',
  '\uf0fc': '✓',
  '\uf050': '✓',
  '\uf0d8': '➢',
  '\uf0b7': '•',
  '\u2215': '/',
  '\u2044': '/',
};

/** CJK radicals that some fonts share with the ideograph of the same form, and ⼾, which Unicode folds to the traditional one. */
const RADICALS =
  '⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⺿⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⼾';
const IDEOGRAPHS =
  '乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹艹虎衤覀西见角讠贝车辶辶辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟户';
const UNIFIED: ReadonlyMap<string, string> = new Map(
  Array.from(RADICALS, (radical, i) => [radical, Array.from(IDEOGRAPHS)[i] ?? radical]),
);

const COMPATIBILITY = /[\u2f00-\u2fd5\uf900-\ufaff]/u;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/gu;
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cs}\ufffd]/u;

/**
 * A glyph's characters without what only fonts bring about: radicals and compatibility forms become the ideographs that
 * they look like, any white space one space; invisible characters go.
 */
export const cleanGlyph = remembering((text: string): string => {
  let clean = '';
  for (const character of text.replaceAll(INVISIBLE, '')) {
    if (character.trim() === '') clean += ' ';
    else clean += SYMBOLS[character] ?? unified(character);
  }
  return clean.trim() === '' ? clean.slice(0, 1) : clean;
});

function unified(character: string): string {
  return UNIFIED.get(character) ?? (COMPATIBILITY.test(character) ? character.normalize('NFKC') : character);
}

/** Whether nothing is known of what a glyph stands for. */
export const isUnknown = remembering((text: string): boolean => UNKNOWN.test(text));
