/** Lets code that only knows how to fetch find what is in memory already. */

/** What lies beneath each answering fetch. */
const beneath = new WeakMap<typeof fetch, typeof fetch>();

/** Fetches from the network, whatever is being answered. */
export const networkFetch: typeof fetch = (input, init) => {
  let network = globalThis.fetch;
  for (let next = beneath.get(network); next; next = beneath.get(network)) network = next;
  return network(input, init);
};

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
  beneath.set(answering, stock);
  globalThis.fetch = answering;
  return () => {
    active = false;
    // Somebody else may have wrapped this function since; theirs goes on to call it.
    if (globalThis.fetch === answering) globalThis.fetch = stock;
  };
}
