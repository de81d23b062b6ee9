/** How many answers are kept; forms repeat a small stock of labels, weights and scores. */
const MOST_KEPT = 20_000;

/** The same function of a text, which works each text out once as long as it is remembered. */
export function remembering<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
