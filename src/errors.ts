/** Errors whose text is meant for the author or the visitor, with the names Gradio's users know. */

/** What an error says to the visitor beside its message. Durations are seconds; null stays until closed. */
export interface ErrorDisplay {
  title: string;
  duration: number | null;
  visible: boolean;
  print_exception: boolean;
}

/** The exceptions of Gradio's that a mistake in an app raises. */
export type AppErrorName =
  | 'Exception'
  | 'ValueError'
  | 'TypeError'
  | 'KeyError'
  | 'IndexError'
  | 'AttributeError'
  | 'OverflowError'
  | 'FileNotFoundError'
  | 'InvalidApiNameError'
  | 'DuplicateBlockError';

/** A mistake in how an app was written; `name` is the exception that Python code sees. */
export class AppError extends Error {
  constructor(
    override readonly name: AppErrorName,
    message: string,
  ) {
    super(message);
  }
}

/** A parameter or value outside what its rule allows. */
export const valueError = (message: string): AppError => new AppError('ValueError', message);

/** A parameter or value of the wrong kind. */
export const typeError = (message: string): AppError => new AppError('TypeError', message);

/** `gr.Error`: raised by user code, or by a value rule, to be shown to the visitor as a toast. */
export class GradioError extends Error implements ErrorDisplay {
  override readonly name = 'Error';
  readonly title: string;
  readonly duration: number | null;
  readonly visible: boolean;
  readonly print_exception: boolean;

  constructor(message = 'Error raised.', display: Partial<ErrorDisplay> = {}) {
    super(message);
    this.title = display.title ?? 'Error';
    this.duration = display.duration === undefined ? 10 : display.duration;
    this.visible = display.visible ?? true;
    this.print_exception = display.print_exception ?? true;
  }
}
