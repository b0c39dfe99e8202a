import type { Toast } from '../../../src/events/toast.ts';
import { expect } from '../../../test/helpers/expect.ts';
import { Toaster } from './toaster.ts';

const toast = (more: Partial<Toast> = {}): Toast => ({
  kind: 'info',
  title: 'Info',
  message: 'Saved',
  duration: null,
  ...more,
});

describe('toasts', () => {
  let toaster: Toaster;

  const said = async (): Promise<string[]> => {
    await toaster.updateComplete;
    return [...toaster.querySelectorAll('.toast-details')].map((one) =>
      [...one.children].map(({ textContent }) => textContent).join(': '),
    );
  };
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  beforeEach(() => {
    toaster = new Toaster();
    document.body.append(toaster);
  });
  afterEach(() => toaster.remove());

  it('that say the same are one, with a count', async () => {
    toaster.show(toast());
    toaster.show(toast({ kind: 'warning' }));
    toaster.show(toast());
    toaster.show(toast({ message: 'Sent' }));
    toaster.show(toast());
    expect(await said()).to.deep.equal(['Info (3): Saved', 'Info: Saved', 'Info: Sent']);
    toaster.querySelector<HTMLElement>('.toast-close')?.click();
    toaster.show(toast());
    expect(await said()).to.deep.equal(['Info: Saved', 'Info: Sent', 'Info: Saved']);
  });

  it('go after the duration of the last that said it, but not from under the pointer', async () => {
    toaster.show(toast({ duration: 0.1 }));
    toaster.show(toast({ message: 'Sent', duration: 0.1 }));
    toaster.show(toast({ duration: null }));
    await said();
    const sent = toaster.querySelectorAll('.toast-body')[1]!;
    sent.dispatchEvent(new PointerEvent('pointerenter'));
    toaster.show(toast({ message: 'Sent', duration: 0.1 }));
    await wait(200);
    expect(await said()).to.deep.equal(['Info (2): Saved', 'Info (2): Sent']);
    sent.dispatchEvent(new PointerEvent('pointerleave'));
    await wait(200);
    expect(await said()).to.deep.equal(['Info (2): Saved']);
  });
});
