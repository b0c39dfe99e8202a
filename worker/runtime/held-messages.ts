/** Keeps a port's messages until somebody listens: those that come while a script is still on its way would be lost. */
import type { Port } from '../../src/protocol/port.ts';

/** Holds what comes from now on; the function that it returns hands it out, in its order, and stops. */
export function holdMessages(port: Port & EventTarget): () => void {
  const held: MessageEvent[] = [];
  const hold = (event: MessageEvent): void => void held.push(event);
  port.addEventListener('message', hold);
  return () => {
    port.removeEventListener('message', hold);
    for (const { data, ports } of held)
      port.dispatchEvent(new MessageEvent('message', { data, ports: [...ports] }));
  };
}
