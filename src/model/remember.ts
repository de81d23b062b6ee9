/** How many answers are kept; forms repeat a small stock of labels, weights and scores. */
const MOST_KEPT = 20_000;
/** No label or number is longer; texts that are do not recur. */
const LONGEST_KEPT = 64;

/** The same function of a text, which works each short text out once as long as it is remembered. */
export function remembering<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return work(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
