import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
import { button } from './button.schema.ts';
import { buttonRules } from './button.value.ts';

const definition = define(button, buttonRules);
const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const picture = ({ element }: Mounted): HTMLImageElement =>
  element.querySelector('.button-icon') as HTMLImageElement;
const seen = (image: HTMLElement, event: string): Promise<unknown> =>
  new Promise((resolve) => image.addEventListener(event, resolve, { once: true }));

describe('Button', () => {
  afterEach(unmountAll);

  it('is a link where it has one, and a disabled button while it must not be followed', async () => {
    const mounted = await mount(definition, { link: 'https://example.org/', link_target: '_blank' });
    const link = mounted.element.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).to.deep.equal([
      'https://example.org/',
      '_blank',
      'noopener noreferrer',
    ]);
    await mounted.update({ interactive: false });
    expect(mounted.element.querySelector('a')).to.equal(null);
    expect(mounted.element.querySelector('button')?.disabled).to.equal(true);
  });

  it('follows no link that would run code', async () => {
    const mounted = await mount(definition, { link: 'javascript:alert(1)' });
    expect(mounted.element.querySelector('a')).to.equal(null);
  });

  it('shows no broken picture, and the next one that loads', async () => {
    const mounted = await mount(definition);
    await mounted.update({ icon: 'data:image/png;base64,AAAA' });
    const image = picture(mounted);
    if (!image.hidden) await seen(image, 'error');
    expect(image.hidden).to.equal(true);
    const loaded = seen(image, 'load');
    await mounted.update({ icon: dot });
    await loaded;
    expect(image.hidden).to.equal(false);
  });
});
