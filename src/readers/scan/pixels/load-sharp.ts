import { Fault } from '../../../model/fault.ts';

export type SharpFactory = typeof import('sharp')['default'];

/** The picture library. Throws the Fault `no-recogniser` where it, or its part for this system, is not installed. */
export async function loadSharp(): Promise<SharpFactory> {
  try {
    return (await import('sharp')).default;
  } catch (error) {
    throw new Fault('no-recogniser', { engine: 'sharp' }, error);
  }
}
