const CONTROL = /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a document made harmless for a terminal: no control characters, one line. */
export const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ⏎ ').replace(CONTROL, '\uFFFD');
