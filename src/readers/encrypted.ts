import officeCrypto from 'officecrypto-tool';
import { Fault } from '../model/fault.ts';

/**
 * An Office document, old or new, without its encryption. Throws the Faults `encrypted` where there is no password,
 * `wrong-password` where it does not fit, and `broken-file` where what it opens cannot be made out.
 */
export async function decrypt(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!password) throw new Fault('encrypted');
  try {
    return new Uint8Array(await officeCrypto.decrypt(Buffer.from(bytes), { password }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Fault(reason.includes('password') ? 'wrong-password' : 'broken-file', { reason }, error);
  }
}
