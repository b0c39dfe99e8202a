/** The events that components can send, with what sets some apart from the rest. */

/** How an event differs from a plain one. */
export interface EventTraits {
  /** Defaults of its listener's `show_progress`, when not `full`. */
  readonly showProgress?: 'minimal' | 'hidden';
  /** A prop the component gains, false until someone listens. */
  readonly addsProp?: string;
  /** A prop that the first listener sets, unless the author gave it a value (`_selectable`, `likeable`). */
  readonly setsProp?: {
    readonly name: string;
    readonly to: unknown;
    /** True when only components that state the prop have a use for it. */
    readonly ifStated?: boolean;
  };
  /** `stream` keeps a connection open for the frames that follow. */
  readonly connection?: 'stream';
  /** Default of its listener's `trigger_mode`, when not `once`. */
  readonly triggerMode?: 'always_last' | 'multiple';
}

const traits = {
  apply: {},
  blur: {},
  change: { triggerMode: 'always_last' },
  clear: {},
  click: {},
  collapse: {},
  copy: {},
  delete: {},
  double_click: {},
  download: {},
  edit: { setsProp: { name: 'editable', to: 'user', ifStated: true } },
  end: {},
  example_select: {},
  expand: {},
  focus: {},
  input: {},
  key_up: { triggerMode: 'always_last' },
  like: { addsProp: 'likeable', setsProp: { name: 'likeable', to: true } },
  load: {},
  option_select: {},
  pause: {},
  pause_recording: {},
  play: {},
  release: {},
  retry: { addsProp: '_retryable', setsProp: { name: '_retryable', to: true } },
  select: { setsProp: { name: '_selectable', to: true } },
  start_recording: {},
  stop: {},
  stop_recording: {},
  stream: {
    showProgress: 'minimal',
    addsProp: 'streamable',
    setsProp: { name: 'streaming', to: true },
    connection: 'stream',
    triggerMode: 'multiple',
  },
  submit: {},
  tick: { showProgress: 'hidden' },
  undo: { addsProp: '_undoable', setsProp: { name: '_undoable', to: true } },
  upload: {},
} as const satisfies Record<string, EventTraits>;

/** The name of an event. */
export type EventName = keyof typeof traits;

/** What sets an event apart; every name has an entry. */
export const eventTraits: Readonly<Record<EventName, EventTraits>> = traits;

/** All event names. */
export const eventNames = Object.keys(traits) as EventName[];
