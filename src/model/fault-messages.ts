import type { StoredFault } from './dataset.ts';
import { FAULT_CODES, type FaultCode } from './fault.ts';
import { type Language, type Localised, withDetail } from './language.ts';
import { isNoteCode, unreadSentence } from './note-messages.ts';

type Args = StoredFault['args'];
type Sentences = Readonly<Record<Language, (args: Args) => string>>;

const fixed = (text: Localised): Sentences => ({ zh: () => text.zh, en: () => text.en });

const page = {
  zh: (args: Args) => (args.page ? `第 ${args.page} 页` : ''),
  en: (args: Args) => (args.page ? ` on page ${args.page}` : ''),
};

/** A sentence for each fault: what is wrong, where, and what to do about it. */
const SENTENCES: Readonly<Record<FaultCode, Sentences>> = {
  'empty-file': fixed({
    zh: '文件是空的（0 字节）。请向报送单位重新索取该文件。',
    en: 'The file is empty (0 bytes). Ask the unit that sent it for the file again.',
  }),
  'unknown-type': fixed({
    zh: '从内容看不出这是什么文件，可能已损坏或不是文档。请用原来的软件打开查看，另存为 PDF 或 DOCX 后再导入。',
    en: 'Its content is of no known kind: it may be damaged or no document at all. Open it with the program it came from and save it as PDF or DOCX.',
  }),
  'unsupported-type': {
    zh: ({ media_type }) => `不支持这种文件${media_type ? `（${media_type}）` : ''}。请另存为 PDF 或 DOCX 后再导入。`,
    en: ({ media_type }) =>
      `Files of this kind${media_type ? ` (${media_type})` : ''} are not supported. Save it as PDF or DOCX.`,
  },
  'needs-converter': {
    zh: ({ type }) =>
      `读取${type ? ` ${type} ` : '这种'}文件需要本机装有 LibreOffice（soffice），但没有找到。请安装它，或用环境变量 HESHU_SOFFICE 指明其位置；也可另存为 DOCX 或 PDF 后再导入。`,
    en: ({ type }) =>
      `Files of this kind${type ? ` (${type})` : ''} are read by way of LibreOffice (soffice), which was not found. Install it, or name its place in the variable HESHU_SOFFICE; or save the file as DOCX or PDF.`,
  },
  encrypted: fixed({
    zh: '文件有打开密码。请用 --password 给出密码，或另存一份不加密的文件。',
    en: 'The file asks for a password. Give it with --password, or save a copy without one.',
  }),
  'wrong-password': fixed({
    zh: '给出的密码打不开该文件。请核对 --password，或另存一份不加密的文件。',
    en: 'The given password does not open the file. Check --password, or save a copy without one.',
  }),
  'broken-file': fixed({
    zh: '文件已损坏或不完整。请试着用原来的软件打开并另存；打不开的，请重新索取。',
    en: 'The file is damaged or incomplete. Try to open it with its own program and save it again, or ask for it anew.',
  }),
  'no-text': {
    zh: (args) => `${page.zh(args) || '文件'}中没有可读取的文字，可能是扫描件或图片。请提供电子版，或先做文字识别。`,
    en: (args) =>
      `There is no text to read${page.en(args)}: probably a scan or a picture. Get the digital original, or have its text recognised first.`,
  },
  'blank-picture': fixed({
    zh: '图片解码后是空白的：可能已损坏，或用了不支持的压缩方式。请用原来的软件打开查看，另存为 PNG 或 JPEG 后再导入。',
    en: 'Nothing but a blank came of the picture: it may be damaged, or packed in a way that is not supported. Open it with its own program and save it as PNG or JPEG.',
  }),
  'too-large': {
    zh: ({ limit }) =>
      `文件展开后超出限制${limit ? `（${limit}）` : ''}，为安全起见没有读取。请确认其来源，拆分后再导入。`,
    en: ({ limit }) =>
      `The file grows beyond the limit${limit ? ` (${limit})` : ''} when it is unpacked and was not read, to be safe. Make sure where it comes from, and split it.`,
  },
  'no-recogniser': {
    zh: ({ engine }) =>
      `无法启动文字识别${engine ? `（${engine}）` : ''}：识别引擎或其模型未安装完整。请重新安装本程序；在不能访问外网的机器上安装时，先设置环境变量 ONNXRUNTIME_NODE_INSTALL=skip。`,
    en: ({ engine }) =>
      `Text recognition${engine ? ` (${engine})` : ''} cannot be started: its engine or model is not fully installed. Install this program again; on a machine without access to the internet set ONNXRUNTIME_NODE_INSTALL=skip first.`,
  },
  'no-table': fixed({
    zh: '文件中没有表格。请确认这是绩效自评表，而不是文字报告。',
    en: 'There is no table in the file. Make sure that it is a self-evaluation form and not a narrative report.',
  }),
  'no-form': {
    zh: ({ closest, missing }) =>
      `没有认出已知的绩效自评表${closest && missing ? `；最接近 ${closest}，但缺少：${missing}` : ''}。用 heshu inspect 可查看读到的表格，用 heshu forms list 可查看已知的表式。`,
    en: ({ closest, missing }) =>
      `No known self-evaluation form was recognised${closest && missing ? `; ${closest} comes closest, but these are missing: ${missing}` : ''}. See what was read with heshu inspect, and the known forms with heshu forms list.`,
  },
  'other-form': {
    zh: ({ title }) => `这是另一种表${title ? `（${title}）` : ''}，不是绩效自评表，没有提取。`,
    en: ({ title }) =>
      `This is another kind of form${title ? ` (${title})` : ''}, not a self-evaluation, and was left out.`,
  },
  'not-readable': {
    zh: ({ what }) =>
      `无法读取该${what === 'folder' ? '文件夹' : '文件'}：没有权限，或磁盘、网络出错。请检查后重新导入。`,
    en: ({ what }) =>
      `This ${what === 'folder' ? 'folder' : 'file'} cannot be read: no permission, or a disk or network at fault. Look into it and import again.`,
  },
  'not-found': fixed({
    zh: '找不到该文件或文件夹。请检查路径；如果是链接，请检查它指向的位置。',
    en: 'There is no such file or folder. Check the path and, for a link, where it leads.',
  }),
  changed: fixed({
    zh: '读取期间文件被改动，没有提取。请等文件不再变动后重新导入。',
    en: 'The file was changed while it was being read, and was left out. Import again when it is no longer written to.',
  }),
  timeout: {
    zh: ({ seconds }) =>
      `处理超过了时限${seconds ? `（${seconds} 秒）` : ''}，已放弃。可用 --timeout 放宽时限，或拆分文件。`,
    en: ({ seconds }) =>
      `It took longer than allowed${seconds ? ` (${seconds} s)` : ''} and was given up. Allow more with --timeout, or split the file.`,
  },
  memory: {
    zh: ({ megabytes }) =>
      `处理所需内存超过限制${megabytes ? `（${megabytes} MB）` : ''}，重试后仍然如此，已放弃。请拆分文件，或另存一份后再导入。`,
    en: ({ megabytes }) =>
      `It needed more memory than allowed${megabytes ? ` (${megabytes} MB)` : ''}, twice, and was given up. Split the file, or save a fresh copy.`,
  },
  crash: fixed({
    zh: '处理该文件的进程意外终止，重试后仍然如此。请另存一份，或拆分后再导入。',
    en: 'The process that read this file ended unexpectedly, twice. Save a fresh copy, or split the file.',
  }),
  internal: fixed({
    zh: '程序内部出错，该文件没有处理完。请把该文件和这条信息一起反馈给维护者。',
    en: 'The program made a mistake and did not finish this file. Please report it together with this message.',
  }),
};

const isFaultCode = (code: string): code is FaultCode => FAULT_CODES.some((known) => known === code);

/** The sentence of a fault, or of a part that was not read, with the technical `detail` or `reason` that it carries. */
export function faultSentence({ code, args }: StoredFault, language: Language): string {
  if (isNoteCode(code)) return unreadSentence(code, args, language);
  const sentence = SENTENCES[isFaultCode(code) ? code : 'internal'][language](args);
  return withDetail(sentence, args.detail ?? args.reason, language);
}
