import Ocr from '@gutenye/ocr-node';

/** A process for @gutenye/ocr-node, whose picture library is another version of ours: reads the pages that it is told. */
const ocr = await Ocr.create();
process.on('message', async (path: string) => {
  await ocr.detect(path);
  process.send?.(path);
});
process.send?.('ready');
