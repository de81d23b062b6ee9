/** A field of a protocol buffer message. */
export interface Field {
  readonly number: number;
  /** How it is stored: 0 a whole number, 1 eight bytes, 2 bytes of any count, 5 four bytes. */
  readonly wire: number;
  /** As stored; of a whole number with the bits that say that more follows. */
  readonly bytes: Uint8Array;
}

const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

/** The fields of a message, in their order. Throws a RangeError for what is no message. */
export function readFields(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length; ) {
    const key = readNumber(message, at);
    const [number, wire] = [key.value >>> 3, key.value & 7];
    const length = wire === 2 ? readNumber(message, key.end) : undefined;
    const from = length?.end ?? key.end;
    at = from + (length?.value ?? FIXED[wire] ?? readNumber(message, from).end - from);
    if (at > message.length) throw new RangeError('a field goes on after its message');
    fields.push({ number, wire, bytes: message.subarray(from, at) });
  }
  return fields;
}

export function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, wire, bytes }) => {
    const key = numberBytes(number * 8 + wire);
    return wire === 2 ? [key, numberBytes(bytes.length), bytes] : [key, bytes];
  });
  const message = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}

export const bytesField = (number: number, bytes: Uint8Array): Field => ({ number, wire: 2, bytes });

export const textField = (number: number, text: string): Field => bytesField(number, new TextEncoder().encode(text));

export const numberField = (number: number, value: number): Field => ({ number, wire: 0, bytes: numberBytes(value) });

export const floatField = (number: number, value: number): Field => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return { number, wire: 5, bytes };
};

export const fieldText = (field: Field | undefined): string => new TextDecoder().decode(field?.bytes);

/** The whole number of a field, or the several that one holds. */
export function fieldNumbers({ bytes }: Field): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = readNumber(bytes, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}

export const fieldFloat = ({ bytes }: Field): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat32(0, true);

/** Numbers are stored in groups of seven bits, the lowest first; all but the last have the eighth bit set. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let weight = 1;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * weight;
    if (byte < 0x80) return { value, end: at + 1 };
    weight *= 0x80;
  }
  throw new RangeError('a number goes on after its message');
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return Uint8Array.from([...bytes, rest]);
}
