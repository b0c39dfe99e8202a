/** Carries an app's calls to a Gradio server: by HTTP there, by server-sent events back. */
import type { Call, CallMessage, Submission, Transport, Upload } from '../../../src/events/transport.ts';
import type {
  CompletedMessage,
  JoinRequest,
  ProcessOutput,
  QueueMessage,
  Verdict,
} from '../../../src/protocol/messages.ts';
import { message } from '../messages.ts';
import { failed, SentCalls } from './sent-calls.ts';

type Listener = (message: CallMessage) => void;

/** What a server says when it takes no call: one sentence, or an error. */
interface Refusal {
  detail?: unknown;
  error?: string | null;
}

/** A server's refusal of inputs that its validator does not accept. */
class InvalidInputs extends Error {
  constructor(readonly verdicts: readonly Verdict[]) {
    super(verdicts.map(({ message }) => message).join('\n'));
  }
}

const areVerdicts = (detail: unknown): detail is Verdict[] =>
  Array.isArray(detail) &&
  detail.length > 0 &&
  detail.every((item: { __type__?: unknown } | null) => item?.__type__ === 'validate');

/** The transport of one session of an app on a server. */
export class ServerTransport implements Transport {
  private readonly sent = new SentCalls();
  /** Messages that came before the answer that names their event. */
  private readonly early = new Map<string, QueueMessage[]>();
  private stream: EventSource | null = null;

  constructor(
    /** Address of the server's API, such as `https://example.org/gradio_api`. */
    private readonly api: string,
    private readonly session: string,
  ) {}

  submit(call: Call, listener: Listener): Submission {
    const cancelled = new AbortController();
    this.send(call, listener, cancelled.signal).catch((error: Error) =>
      listener(
        error instanceof InvalidInputs
          ? { msg: 'invalid_inputs', verdicts: error.verdicts }
          : failed(error.message),
      ),
    );
    return { cancel: () => cancelled.abort() };
  }

  callServerFunction(block: number, name: string, data: unknown): Promise<unknown> {
    const request = { data, component_id: block, fn_name: name, session_hash: this.session };
    return this.post('component_server/', request);
  }

  async upload(file: File): Promise<Upload> {
    const body = new FormData();
    body.append('files', file);
    const [path] = await answerOf<[string]>(await fetch(`${this.api}/upload`, { method: 'POST', body }));
    return { path, url: this.fileUrl(path) };
  }

  async addressOf(path: string): Promise<string | null> {
    return this.fileUrl(path);
  }

  private fileUrl(path: string): string {
    return `${this.api}/file=${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** Ends the session. */
  close(): void {
    this.stream?.close();
    this.stream = null;
  }

  private async send(call: Call, listener: Listener, signal: AbortSignal): Promise<void> {
    const { fnIndex, data, triggerId, eventData } = call;
    const request: JoinRequest = {
      data,
      fn_index: fnIndex,
      session_hash: this.session,
      trigger_id: triggerId,
      event_data: eventData,
    };
    if (!call.queue) {
      listener(completed(await this.post<ProcessOutput>('run/predict', request)));
      return;
    }
    const { event_id: event } = await this.post<{ event_id: string }>('queue/join', request);
    const cancel = (): void => {
      this.sent.delete(event);
      void this.post('cancel', { session_hash: this.session, fn_index: fnIndex, event_id: event }).catch(
        () => {},
      );
    };
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener('abort', cancel);
    this.sent.add(event, listener);
    for (const received of this.early.get(event) ?? []) this.sent.receive(received);
    this.early.delete(event);
    this.listen();
  }

  /** Hears the session's messages, as long as a call waits for one. */
  private listen(): void {
    if (this.stream || this.sent.size === 0) return;
    const stream = new EventSource(`${this.api}/queue/data?session_hash=${this.session}`);
    this.stream = stream;
    stream.onmessage = ({ data }) => this.receive(JSON.parse(data as string) as QueueMessage);
    stream.onerror = () => {
      this.close();
      this.sent.endAll(message('server.lost'));
    };
  }

  private receive(received: QueueMessage): void {
    if (received.msg === 'close_stream') {
      this.close();
      // A call may have been made while the server was saying so.
      this.listen();
    } else if (!this.sent.receive(received) && 'event_id' in received && received.event_id !== null)
      this.early.set(received.event_id, [...(this.early.get(received.event_id) ?? []), received]);
  }

  private async post<T>(path: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.api}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answerOf<T>(response);
  }
}

/** What a server answered. Throws for a refusal. */
async function answerOf<T>(response: Response): Promise<T> {
  const answer = (await response.json().catch(() => ({}))) as T & Refusal;
  if (response.ok) return answer;
  if (areVerdicts(answer.detail)) throw new InvalidInputs(answer.detail);
  const said = answer.error ?? (typeof answer.detail === 'string' ? answer.detail : null);
  throw new Error(said ?? `${response.url}: ${response.status} ${response.statusText}`);
}

const completed = (output: ProcessOutput): CompletedMessage => ({
  msg: 'process_completed',
  event_id: '',
  output,
  success: true,
  title: null,
  used_cache: output.used_cache,
  cache_duration: null,
  avg_time: null,
});
