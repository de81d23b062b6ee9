import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What one half of the engine tells the other; pages come in chunks of operators. */
interface Message {
  readonly chunk?: { readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[] };
}

type Listener = (event: { readonly data: Message }) => void;

/**
 * Connects the half of the engine that reads files with the half that asks for pages, both in this thread. The engine's
 * own connection copies every glyph on its way; here both halves have the same objects.
 */
class SharedPort {
  readonly #listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const data = withOwnLists(message);
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** The reading half empties its lists of operators when it has sent them. */
function withOwnLists(message: Message): Message {
  const { fnArray, argsArray } = message.chunk ?? {};
  if (!fnArray || !argsArray) return message;
  return { ...message, chunk: { ...message.chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}

/** The reading half of the engine for one document; to be destroyed after it. */
export async function readingHalf(): Promise<PDFWorker> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const port = new SharedPort();
  WorkerMessageHandler.initializeFromPort(port);
  return PDFWorker.create({ port });
}
