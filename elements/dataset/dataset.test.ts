import { sendKeys } from '@web/test-runner-commands';
import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { dataset } from './dataset.schema.ts';
import { datasetRules } from './dataset.value.ts';

const definition = define(dataset, datasetRules);
const rows = Array.from({ length: 23 }, (_, i) => [`row ${i}`, i]);
const table = (given: Record<string, unknown> = {}): Promise<Mounted> =>
  mount(definition, {
    components: ['textbox', 'number'],
    headers: ['Text', 'Number'],
    samples: rows,
    ...given,
  });
const cell = ({ element }: Mounted, row: number, column: number): HTMLElement =>
  element.querySelector(`[data-testid="dataset-cell-${row}-${column}"]`)!;
const texts = ({ element }: Mounted, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled();
  }
}

describe('Dataset', () => {
  afterEach(unmountAll);

  it('moves in its table by keys and picks a row by Enter or Space', async () => {
    const mounted = await table();
    expect(
      [...mounted.element.querySelectorAll<HTMLElement>('td')].filter(({ tabIndex }) => tabIndex === 0),
    ).to.deep.equal([cell(mounted, 0, 0)]);
    cell(mounted, 0, 0).focus();
    await press('ArrowDown', 'ArrowRight', 'ArrowRight');
    expect((document.activeElement as HTMLElement).dataset['testid']).to.equal('dataset-cell-1-1');
    await press('Enter');
    expect(mounted.value()).to.equal(1);
    await press('PageDown', 'Home', ' ');
    expect(mounted.value()).to.equal(9);
    expect(mounted.events).to.deep.equal(
      [1, 9].flatMap((index) => [
        { event: 'change', data: null },
        { event: 'click', data: null },
        { event: 'select', data: { index, value: rows[index] } },
      ]),
    );
  });

  it('turns its pages, and counts rows over all of them', async () => {
    const mounted = await table();
    const pages = (): string[] => texts(mounted, '.paginate button');
    expect(pages()).to.deep.equal(['1', '2', '3']);
    [...mounted.element.querySelectorAll<HTMLElement>('.paginate button')].at(-1)!.click();
    await settled();
    expect(texts(mounted, 'tbody tr').length).to.equal(3);
    expect(mounted.element.querySelector('[aria-current="page"]')?.textContent?.trim()).to.equal('3');
    cell(mounted, 2, 0).click();
    expect(mounted.value()).to.equal(22);
    await mounted.update({ samples: rows.slice(0, 4) });
    expect(texts(mounted, 'tbody tr').length).to.equal(4);
    expect(pages()).to.deep.equal([]);
  });

  it('stands as buttons for one column, unless the author wants a table', async () => {
    const one = { components: ['textbox'], headers: ['Text'], samples: [['a'], ['b']] };
    const mounted = await table({ ...one, label: 'Mine', sample_labels: ['First', 'Second'] });
    expect(texts(mounted, '.gallery-item')).to.deep.equal(['First', 'Second']);
    mounted.element.querySelector<HTMLElement>('.gallery-item')!.click();
    expect(mounted.value()).to.equal(0);
    const other = await table({ ...one, layout: 'table' });
    expect(texts(other, 'th')).to.deep.equal(['Text']);
  });

  it('keeps its label without a container, and hides it when told', async () => {
    const label = async (given: Record<string, unknown>): Promise<DOMRect> =>
      (await table({ label: 'Mine', ...given })).element
        .querySelector('[id$="-label"]')!
        .getBoundingClientRect();
    expect((await label({ container: false })).width).to.be.greaterThan(10);
    expect((await label({ show_label: false })).width).to.equal(1);
  });

  it('shows samples as data', async () => {
    const mounted = await table({
      components: ['textbox', 'markdown'],
      samples: [['<b>not bold</b>', '**bold** <img src="x" onerror="alert(1)">']],
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(cell(mounted, 0, 0).querySelector('b')).to.equal(null);
    expect(mounted.element.querySelector('[onerror]')).to.equal(null);
  });
});
