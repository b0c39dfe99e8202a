/** Where the page finds a file that a prop names: elsewhere by its URL, else in the app, else beside the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageApp } from '../../src/events/page-app.ts';
import { safeUrl } from './safe-url.ts';

/** A file as props say it: Gradio's file data, or a path or URL alone. */
export type GivenFile = string | { readonly path?: string; readonly url?: string | null } | null | undefined;

const elsewhere = /^[a-z][a-z0-9+.-]*:/i;

/** Follows one file of an element; the address of one that lies in the app is given back with it. */
export class FileAddress implements ReactiveController {
  private file: GivenFile = null;
  private found: string | null = null;
  private isLooking = false;

  constructor(private readonly host: ReactiveControllerHost & { readonly app: PageApp }) {
    host.addController(this);
  }

  /** Whether the file may yet turn out to be there. */
  get pending(): boolean {
    return this.isLooking;
  }

  /** The file's address, for a template; null while it is not known, and for a file that there is not. */
  of(file: GivenFile): string | null {
    const url = typeof file === 'string' ? file : file?.url;
    if (url && elsewhere.test(url)) {
      this.release();
      return safeUrl(url);
    }
    if (file !== this.file) void this.look(file);
    return this.found;
  }

  hostConnected(): void {
    // What was given back is looked for again.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.release();
  }

  private async look(file: GivenFile): Promise<void> {
    this.file = file;
    const path = typeof file === 'string' ? file : (file?.path ?? file?.url);
    this.isLooking = Boolean(path);
    const found = path ? ((await this.host.app.addressOf(path).catch(() => null)) ?? safeUrl(path)) : null;
    if (file !== this.file) {
      if (found) URL.revokeObjectURL(found);
      return;
    }
    this.isLooking = false;
    if (this.found) URL.revokeObjectURL(this.found);
    this.found = found;
    this.host.requestUpdate();
  }

  private release(): void {
    if (this.found) URL.revokeObjectURL(this.found);
    this.found = null;
    this.file = null;
    this.isLooking = false;
  }
}
