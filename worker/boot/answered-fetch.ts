/** Lets code that only knows how to fetch find what is in memory already. */

/** What a URL is answered with. */
type Answers = ReadonlyMap<string, () => Promise<Response>>;

/** Answers fetches of these URLs, and leaves all others to the network; returns how to stop. */
export function answerFetches(answers: Answers): () => void {
  const stock = globalThis.fetch;
  let active = true;
  const answering: typeof fetch = async (input, init) => {
    const answer = active && answers.get(input instanceof Request ? input.url : String(input));
    return answer ? answer() : stock(input, init);
  };
  globalThis.fetch = answering;
  return () => {
    active = false;
    // Somebody else may have wrapped this function since; theirs goes on to call it.
    if (globalThis.fetch === answering) globalThis.fetch = stock;
  };
}
