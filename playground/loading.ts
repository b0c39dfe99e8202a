/** The start of an app in words: which stage, and how much of it has arrived. */
import type { Stage } from '../src/protocol/runtime.ts';

export interface Loading {
  /** What is going on. */
  label: string;
  /** Bytes so far, as text; empty when they are not counted. */
  amount: string;
  /** From 0 to 1; null when the total is unknown. */
  fraction: number | null;
}

/** What the element's `status` event carries. */
export interface StatusDetail {
  stage: Stage;
  loaded: number;
  total: number | null;
}

const stages: Record<Stage, string> = {
  worker: 'Starting the worker',
  runtime: 'Loading the runtime',
  python: 'Starting Python',
  packages: 'Loading packages',
  app: 'Building the app',
};

/** Puts a status event into words. */
export function describeLoading({ stage, loaded, total }: StatusDetail): Loading {
  const known = total !== null && total > 0;
  return {
    label: stages[stage],
    amount: known
      ? `${megabytes(loaded)} of ${megabytes(total)} MB`
      : loaded > 0
        ? `${megabytes(loaded)} MB`
        : '',
    fraction: known ? Math.min(1, loaded / total) : null,
  };
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
