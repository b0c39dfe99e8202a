/** A message to the visitor that comes and goes by itself. */
export interface Toast {
  readonly kind: 'error' | 'warning' | 'info' | 'success';
  readonly title: string;
  /** Text, in which a few HTML tags are allowed as Gradio's docs say; sanitised where it is drawn. */
  readonly message: string;
  /** Seconds; null stays until closed. */
  readonly duration: number | null;
}
