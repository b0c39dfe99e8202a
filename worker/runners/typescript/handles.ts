/** Numbers for the language's own objects: functions and State values, which the core never sees. */

/** Objects by handle. */
export class Handles<T> {
  private readonly objects = new Map<number, T>();
  private last = 0;

  add(object: T): number {
    this.last += 1;
    this.objects.set(this.last, object);
    return this.last;
  }

  /** The object of a handle. Throws for handles that were released or never given out. */
  get(handle: number): T {
    if (!this.objects.has(handle)) throw new Error(`There is no object with handle ${handle}.`);
    return this.objects.get(handle) as T;
  }

  release(handle: number): void {
    this.objects.delete(handle);
  }
}
