/** A library that is fetched when somebody needs more of it than a snapshot holds imported. */
import { filesOf } from './library-archive.ts';

type Archive = Uint8Array<ArrayBuffer>;

/** How the archive is had: beside other work, or without giving way to any. */
export interface LibrarySource {
  fetch(): Promise<Archive>;
  /** Resolves with what fetches it without giving way. */
  prepareNow(): Promise<() => Archive>;
}

/** The contents of the library's files, from whenever they are first asked for. */
export class PostponedLibrary {
  readonly #source: LibrarySource;
  #contents: Map<string, Archive> | undefined;
  #loading: Promise<void> | undefined;
  #fetchNow = (): Archive => {
    throw new Error('The library was not prepared.');
  };

  constructor(source: LibrarySource) {
    this.#source = source;
  }

  /** Fetches the library; what is imported after it arrived does not wait. */
  load(): Promise<void> {
    return (this.#loading ??= this.#source
      .fetch()
      .then((archive) => void this.#take(archive))
      .catch((error: unknown) => {
        this.#loading = undefined;
        throw error;
      }));
  }

  /** Resolves when contents can be asked for. */
  async prepare(): Promise<void> {
    this.#fetchNow = await this.#source.prepareNow();
  }

  /** A file's content, fetched at once where `load` has not brought it. Throws when it cannot be had. */
  contentOf(name: string): Archive {
    const contents = this.#contents ?? this.#take(this.#fetchNow());
    const content = contents.get(name);
    if (!content) throw new Error(`The library has no ${name}: it is not the one of this snapshot.`);
    return content;
  }

  #take(archive: Archive): Map<string, Archive> {
    return (this.#contents ??= new Map([...filesOf(archive)].map(({ name, content }) => [name, content])));
  }
}
