/** Lets Enter tick a box, as in Gradio; browsers only know Space. */
export function toggleOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  // A form of the page around the app must not be sent.
  event.preventDefault();
  (event.target as HTMLInputElement).click();
}
