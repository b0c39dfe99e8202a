/** State values of TypeScript apps. */
import { AppError } from '../../../src/errors.ts';
import { Handles } from './handles.ts';

/** What JSON leaves out or runs together, told apart. */
const written = (_key: string, value: unknown): unknown => {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  if (ArrayBuffer.isView(value))
    return { bytes: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] };
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (typeof value === 'function') return { function: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  return value === undefined ? { undefined: true } : value;
};

/** State values by handle. */
export class StateValues {
  private readonly handles = new Handles<unknown>();

  keep(value: unknown): number {
    return this.handles.add(value);
  }

  get(handle: number): unknown {
    return this.handles.get(handle);
  }

  /** A deep copy under a handle of its own. Throws TypeError for what cannot be copied. */
  copy(handle: number): number {
    const value = this.handles.get(handle);
    try {
      return this.keep(structuredClone(value));
    } catch (error) {
      throw new AppError(
        'TypeError',
        `The start value of a State is copied for each visitor, but this one cannot be: ${(error as Error).message}`,
      );
    }
  }

  /** Differs when the value does. A value that refers to itself counts as changed each time. */
  text(handle: number): string {
    const value = this.handles.get(handle);
    try {
      return JSON.stringify(value, written);
    } catch {
      return String(Math.random());
    }
  }

  release(handle: number): void {
    this.handles.release(handle);
  }
}
