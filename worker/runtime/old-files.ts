/** `delete_cache`: an app's temporary files go once they are old. */
import type { App } from '../../src/app/app.ts';
import type { Runner } from '../runners/runner.ts';

/** The deletion of one app's old files, again and again while it is open. */
export class OldFiles {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly app: App,
    private readonly runner: Runner,
  ) {
    this.relaunched();
  }

  /** Does what the Blocks that is shown now asks for: `[seconds between deletions, least age in seconds]`, or nothing. */
  relaunched(): void {
    this.stop();
    const said = this.app.shown.props['delete_cache'] as readonly [number, number] | null;
    if (!said) return;
    const [seconds, age] = said;
    this.timer = setInterval(() => this.runner.deleteOldFiles(this.app, age), seconds * 1000);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
