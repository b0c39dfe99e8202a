import { define } from '../../src/schema/rules.ts';
import { expect } from '../../test/helpers/expect.ts';
import { mount, settled, silent, unmountAll, type Mounted } from '../../test/helpers/mount.ts';
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

  it('shows a picture among the files of the app, or beside the page, and keeps its room till then', async () => {
    const asked: string[] = [];
    let tell = (_address: string | null): void => {};
    const addressOf = (path: string): Promise<string | null> => {
      asked.push(path);
      return new Promise((resolve) => (tell = resolve));
    };
    const mounted = await mount(definition, { icon: 'logo.svg' }, { transport: { ...silent, addressOf } });
    const room = mounted.element.querySelector('.button-icon')!.getBoundingClientRect();
    expect([room.width > 8, picture(mounted).localName, asked]).to.deep.equal([true, 'span', ['logo.svg']]);
    const own = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    );
    tell(own);
    await settled();
    expect(picture(mounted).src).to.equal(own);
    expect(picture(mounted).getBoundingClientRect().width).to.equal(room.width);
    await mounted.update({ icon: 'other.png' });
    tell(null);
    await settled();
    expect(picture(mounted).getAttribute('src')).to.equal('other.png');
    expect(await fetch(own).catch(() => 'given back')).to.equal('given back');
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
