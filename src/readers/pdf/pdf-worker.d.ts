declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The half of pdf.js that reads files; its package gives no types for it. */
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: object) => void };
}
