import type { StoredFault } from './dataset.ts';
import { type Language, type Localised, withDetail } from './language.ts';
import { NOTE_CODES, type NoteCode, type ReadingNote } from './note.ts';

/** What stands behind the page: what was noticed, what it means for the values, and what to do. */
const SENTENCES: Readonly<Record<NoteCode, Localised>> = {
  'page-is-image': {
    zh: '整页是一张图片，其中的文字没有读出。请提供电子版，或单独提供该页的图片。',
    en: 'The page is a picture, and its text was not read. Get the digital original, or give the picture of the page by itself.',
  },
  'page-is-outlines': {
    zh: '文字只是画出的轮廓，无法读取。请提供保留文字的版本。',
    en: 'The text is drawn as mere outlines and cannot be read. Get a version that keeps its text.',
  },
  'foreign-part': {
    zh: '文件中嵌入了另一份文档，没有读取。请用 Word 打开并另存为 DOCX 后再导入。',
    en: 'Another document is embedded in the file and was not read. Open the file with Word and save it as DOCX.',
  },
  'large-sheet': {
    zh: '工作表过大，没有读取。请把自评表单独另存后再导入。',
    en: 'A sheet is too large and was not read. Save the form by itself.',
  },
  'hidden-text': {
    zh: '有设为隐藏的文字：页面上看不到。',
    en: 'There is text that is set to be hidden: nobody sees it on the page.',
  },
  'covered-text': {
    zh: '文字被图片盖住，页面上看到的可能不同。请对照原件核对。',
    en: 'The text lies under a picture; what people see may differ. Compare it with the original.',
  },
  'unmapped-text': {
    zh: '部分文字在文件中没有对应的字符，读出的内容不可轻信。请对照原件核对。',
    en: 'Some of the text stands for no known characters. Compare what was read with the original.',
  },
  'garbled-text': {
    zh: '文字是乱码，读出的内容不可轻信。请对照原件核对。',
    en: 'The text is garbled. Compare what was read with the original.',
  },
  'unseen-text': {
    zh: '有看不见的文字（在页面之外、无色或被遮住），没有采用。',
    en: 'There is text that cannot be seen (off the page, without colour, or covered); it was left out.',
  },
  'tracked-changes': {
    zh: '文件带有修订记录，按接受全部修订读取。',
    en: 'The file holds tracked changes; it was read as if all of them were accepted.',
  },
  'unknown-symbol': {
    zh: '有特殊字体的符号无法辨认。请对照原件核对。',
    en: 'There are symbols of a special font that cannot be told. Compare them with the original.',
  },
  'no-second-reading': {
    zh: '没有做成独立的第二遍读取，数值只读过一遍。',
    en: 'The second, independent reading failed: values were read once only.',
  },
  'hidden-sheet': {
    zh: '隐藏的工作表没有读取。',
    en: 'A hidden sheet was left out.',
  },
  'formula-without-value': {
    zh: '有公式没有保存计算结果，对应的单元格是空的。请打开文件重新计算并保存。',
    en: 'Some formulas were saved without their results, so that their cells are empty. Open the file, let it calculate, and save it.',
  },
  'reader-warning': {
    zh: '读取时有警告。',
    en: 'There was a warning while the file was read.',
  },
  converted: {
    zh: '文件经其他程序转换后读取，没有独立的第二遍读取。',
    en: 'The file was converted by another program first, so that there is no independent second reading.',
  },
};

const PLACES: Readonly<Record<Language, (page: string) => string>> = {
  zh: (page) => `第 ${page} 页：`,
  en: (page) => `Page ${page}: `,
};

export const isNoteCode = (code: string): code is NoteCode => NOTE_CODES.some((known) => known === code);

/** The sentence of a note that was kept as a fault, with its pages before it and its detail behind it. */
export function unreadSentence(code: NoteCode, { page, detail }: StoredFault['args'], language: Language): string {
  const place = page ? PLACES[language](page) : '';
  return withDetail(`${place}${SENTENCES[code][language]}`, detail, language);
}

export const noteSentence = ({ code, page, detail }: ReadingNote, language: Language): string =>
  unreadSentence(code, { ...(page && { page: String(page) }), ...(detail && { detail }) }, language);
