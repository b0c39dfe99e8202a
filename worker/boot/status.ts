import type { Stage } from '../../src/protocol/runtime.ts';

/** Hears how far a stage is; `total` is null while unknown. */
export type OnStatus = (stage: Stage, loaded: number, total: number | null, done: boolean) => void;
