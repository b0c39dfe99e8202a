/** Compares what an app answered with a recording of the real Gradio: exact but for placeholders and wording. */

/** One difference: where, and what was expected and found there. */
export interface Difference {
  at: string;
  expected: unknown;
  got: unknown;
}

/** One message of a session's stream, as recorded or received. */
export interface StreamMessage {
  msg: string;
  event_id?: string | null;
  [field: string]: unknown;
}

/** Keys whose texts are this project's own words; only what they speak of is compared. */
const worded = new Set(['error', 'detail', 'message']);

/** Scripts mean the same whatever their white space. */
export const squeeze = (script: string): string => script.replace(/\s+/g, '');

/** The numbers, quoted words and code names in a text: what a message has to tell, however it puts it. */
const facts = (text: string): string[] =>
  (
    text.replace(/<[^<>]*0x\.\.\.>/g, '').match(/(?<!\w)'[^'\n]*'|"[^"\n]*"|\d+(?:\.\d+)?|\b\w+_\w+\b/g) ?? []
  ).map((fact) => fact.replace(/^['"]|['"]$/g, ''));

/** Whether a text tells what another does: the same numbers, quoted words and names. */
export const sameMeaning = (expected: string, got: string): boolean => {
  const said = facts(expected);
  return said.length === 0 ? got !== '' || expected === '' : said.every((fact) => got.includes(fact));
};

/** Compares values. Event ids are learnt from the first time each placeholder is met. */
export class EventComparer {
  readonly differences: Difference[] = [];
  private readonly events = new Map<string, string>();

  /** Learns or checks which event a placeholder stands for. */
  private sameEvent(placeholder: string, got: unknown): boolean {
    if (typeof got !== 'string') return false;
    const known = this.events.get(placeholder);
    if (known === undefined) this.events.set(placeholder, got);
    return known === undefined || known === got;
  }

  private sameText(expected: string, got: unknown, key: string): boolean {
    if (/^<event \d+>$/.test(expected)) return this.sameEvent(expected, got);
    if (expected === '<number>') return typeof got === 'number';
    if (typeof got !== 'string') return false;
    if (worded.has(key)) return sameMeaning(expected, got);
    if (key === 'js') return squeeze(expected) === squeeze(got);
    if (!/<(?:id|run|hash|random|event id)>|0x\.\.\./.test(expected)) return expected === got;
    const pattern = expected
      .split(/<(?:id|run|hash|random|event id)>|0x\.\.\./)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+');
    return new RegExp(`^${pattern}$`, 's').test(got);
  }

  /** Notes where a value differs from the recorded one. */
  compare(expected: unknown, got: unknown, at: string, key = ''): void {
    const differ = () => this.differences.push({ at, expected, got });
    if (typeof expected === 'string') {
      if (!this.sameText(expected, got, key)) differ();
    } else if (Array.isArray(expected)) {
      if (!Array.isArray(got) || got.length !== expected.length) differ();
      else expected.forEach((item, i) => this.compare(item, got[i], `${at}[${i}]`, key));
    } else if (typeof expected === 'object' && expected !== null) {
      if (typeof got !== 'object' || got === null || Array.isArray(got)) differ();
      else this.compareFields(expected as Record<string, unknown>, got as Record<string, unknown>, at);
    } else if (!Object.is(expected, got)) differ();
  }

  private compareFields(expected: Record<string, unknown>, got: Record<string, unknown>, at: string): void {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      if (!(key in expected))
        this.differences.push({ at: `${at}.${key}`, expected: undefined, got: got[key] });
      else this.compare(expected[key], got[key], `${at}.${key}`, key);
    }
  }

  /**
   * Compares the messages of one session. How many `estimation` and `progress` messages come depends on timing, and
   * so do the rank and the waiting time in them: the recorded progress must come in order among what came, and an
   * estimation first. All else is exact, in order.
   */
  stream(expected: readonly StreamMessage[], got: readonly StreamMessage[], at: string): void {
    const exact = (messages: readonly StreamMessage[]) =>
      messages.filter(({ msg }) => msg !== 'estimation' && msg !== 'progress');
    this.compare(exact(expected), exact(got), at);
    this.estimations(expected, got, at);
    this.progress(expected, got, at);
  }

  private estimations(expected: readonly StreamMessage[], got: readonly StreamMessage[], at: string): void {
    const first = new Map<unknown, StreamMessage>();
    for (const message of got)
      if (message.event_id && !first.has(message.event_id)) first.set(message.event_id, message);
    for (const { msg, event_id: id } of expected) {
      if (msg !== 'estimation' || !id) continue;
      const found = first.get(this.events.get(id) ?? '');
      const fields = found ? Object.keys(found).sort().join() : '';
      if (found?.msg !== 'estimation' || fields !== 'event_id,msg,queue_size,rank,rank_eta')
        this.differences.push({ at: `${at} first message of ${id}`, expected: 'estimation', got: found });
    }
  }

  private progress(expected: readonly StreamMessage[], got: readonly StreamMessage[], at: string): void {
    const reports = (messages: readonly StreamMessage[]) =>
      messages
        .filter(({ msg }) => msg === 'progress')
        .map(({ progress_data }) => JSON.stringify(progress_data));
    const came = reports(got);
    let next = 0;
    for (const report of reports(expected)) {
      const found = came.indexOf(report, next);
      if (found < 0) {
        this.differences.push({ at: `${at} progress`, expected: report, got: came.slice(next) });
        return;
      }
      next = found + 1;
    }
  }
}
