/**
 * Characters of the CJK Radicals Supplement that compatibility normalisation leaves alone, each followed by the
 * ideograph that a reader sees. Fonts map the ideograph's glyph to the radical, and PDF text layers repeat it.
 */
const RADICAL_PAIRS =
  '⺁厂⺂乙⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫' +
  '⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠' +
  '⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄' +
  '⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Traditional characters that occur in labels and grades of the forms, each followed by the simplified one. */
const TRADITIONAL_PAIRS =
  '項项稱称績绩價价評评報报單单門门預预數数執执額额資资財财撥拨結结轉转標标實实際际達达産产產产質质時时間间滿满優优負负責责' +
  '經经辦办聯联係系電电話话職职務务稱称處处簽签開开設设計计劃划總总體体當当補补級级縣县區区況况況况權权過过業业歷历與与問问題题' +
  '說说說说見见監监測测種种類类屬属準准進进徵征發发會会場场動动複复維维護护費费貨货購购買买賣卖貸贷贊赞賞赏賬账帳账備备註注';

const pairs = (text: string): ReadonlyMap<string, string> => {
  const characters = [...text];
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  }
  return map;
};

const RADICALS = pairs(RADICAL_PAIRS);
const SIMPLIFIED = pairs(TRADITIONAL_PAIRS);

const RADICAL_OR_COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** Radicals and compatibility ideographs put back to the ideographs that they show; all else as it is. */
export function repairCharacters(text: string): string {
  return text.replace(RADICAL_OR_COMPATIBILITY, (character) => RADICALS.get(character) ?? character.normalize('NFKC'));
}

/** Traditional characters of labels as simplified ones. For comparing labels, never for values. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
