import { deflateSync } from 'node:zlib';
import type { FormDetail } from '../data.ts';

/** Details of so many forms are packed together; the page unpacks a block when one of its forms is looked at. */
export const BLOCK_SIZE = 32;

/** Any data as base64 of its deflated JSON. */
export const pack = (data: unknown): string => deflateSync(JSON.stringify(data), { level: 6 }).toString('base64');

/** Packs details as they come, so that no more than one block of them is held. */
export class BlockPacker {
  readonly packed: string[] = [];
  /** How many characters all packed blocks have. */
  size = 0;
  #open: FormDetail[] = [];

  add(detail: FormDetail): void {
    this.#open.push(detail);
    if (this.#open.length === BLOCK_SIZE) this.finish();
  }

  finish(): void {
    if (this.#open.length === 0) return;
    const block = pack(this.#open);
    this.size += block.length;
    this.packed.push(block);
    this.#open = [];
  }
}
