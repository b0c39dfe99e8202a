import type { LoadingStatus } from '../../src/events/loading-status.ts';
import { expect } from '../../test/helpers/expect.ts';
import { StatusTracker } from './status-tracker.ts';

const status = (more: Partial<LoadingStatus>): LoadingStatus => ({
  stage: 'pending',
  show: 'full',
  position: null,
  queueSize: null,
  eta: null,
  since: performance.now(),
  progress: null,
  message: null,
  ...more,
});

let tracker: StatusTracker;

const show = async (next: LoadingStatus | null): Promise<void> => {
  tracker.status = next;
  await tracker.updateComplete;
};

describe('the status tracker', () => {
  beforeEach(async () => {
    tracker = new StatusTracker();
    document.body.append(tracker);
    await tracker.updateComplete;
  });
  afterEach(() => tracker.remove());

  it('shows an error until the visitor clears it, and the next one again', async () => {
    await show(status({ stage: 'error' }));
    expect(tracker.querySelector('.error')?.textContent?.trim()).to.equal('Error');
    tracker.querySelector<HTMLElement>('.clear-status')?.click();
    await tracker.updateComplete;
    expect(tracker.querySelector('.error')).to.equal(null);
    expect([...tracker.classList]).to.include('hide');
    await show(status({ stage: 'error' }));
    expect(tracker.querySelector('.error')).to.not.equal(null);
  });

  it('says the place in the queue, then the time against the estimate', async () => {
    const meta = () => tracker.querySelector('.meta-text')?.textContent;
    await show(status({ position: 2, queueSize: 5 }));
    expect(meta()).to.match(/^queue: 3\/5 \| 0\.\ds$/);
    await show(status({ position: 0, queueSize: 1, eta: 4 }));
    expect(meta()).to.match(/^queue: 1\/1 \| 0\.\d\/4\.0s$/);
    await show(status({ eta: 9, since: performance.now() - 3000 }));
    expect(meta()).to.match(/^processing \| 3\.\d\/9\.0s$/);
  });

  it('draws each progress with its share, and none of unknown length as a bar', async () => {
    const unit = { index: null, length: null, unit: 'steps', progress: null, desc: null };
    const progress = [
      { ...unit, index: 2, length: 8, desc: 'Loading' },
      { ...unit, progress: 0.5 },
      { ...unit, index: 7, desc: 'Reading' },
    ];
    await show(status({ progress }));
    const levels = [...tracker.querySelectorAll('.progress-level')];
    expect(levels.map((level) => level.querySelector('.progress-text')?.textContent)).to.deep.equal([
      'Loading - 2/8 steps',
      '50.0%',
      'Reading - 7 steps',
    ]);
    const bars = levels.map((level) => level.querySelector('progress') as HTMLProgressElement);
    expect(bars.map(({ hidden, value }) => (hidden ? null : value))).to.deep.equal([0.25, 0.5, null]);
  });
});
