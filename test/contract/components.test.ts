/** What must hold for every component, in every state: one loop over all schemas. */
import { a11ySnapshot } from '@web/test-runner-commands';
import { definitions } from '../../elements/schemas.ts';
import { eventNames } from '../../src/schema/events.ts';
import type { Definition } from '../../src/schema/rules.ts';
import type { BlockSpec } from '../helpers/app-config.ts';
import { children, drawn, given, has, loading, needed, put } from '../helpers/component.ts';
import { expect } from '../helpers/expect.ts';
import { mount, settled, unmountAll, type Mounted } from '../helpers/mount.ts';

const pages = import.meta.glob<string>('../../elements/*/*.md', { query: '?raw', import: 'default' });
const examples = import.meta.glob<string>('../../elements/*/*.example.{py,ts}', {
  query: '?raw',
  import: 'default',
});

/** `CheckboxGroup` → `checkbox-group`; `JSON` and `HTML` are one word. */
const folderOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** The element that carries the block's id, classes and size. */
const boxOf = ({ element }: Mounted, id = 'component-1'): HTMLElement => {
  const box = document.getElementById(id);
  if (!box || !(element === box || element.contains(box))) throw new Error(`No box has the id "${id}".`);
  return box;
};

interface AccessibleNode {
  role: string;
  name?: string;
  children?: AccessibleNode[];
}

/** What a screen reader is told, flat. */
async function accessibleNodes(): Promise<AccessibleNode[]> {
  const flat = (node: AccessibleNode): AccessibleNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  return flat((await a11ySnapshot({})) as unknown as AccessibleNode);
}

/** They do their work without being seen. */
const unseen: ReadonlySet<string> = new Set(['Timer', 'BrowserState']);

const controls = /^(textbox|spinbutton|slider|checkbox|switch|radiogroup|group|combobox|listbox)$/;

describe('every schema', () => {
  for (const { schema } of definitions) {
    it(`${schema.name}: says itself in sentences, has defaults among its choices, and known events`, () => {
      expect(schema.doc).to.match(/^[A-Z].*\.$/s);
      for (const [name, parameter] of Object.entries(schema.params)) {
        expect(parameter.doc, name).to.match(/^[A-Z"`].*\.$/s);
        const { choices } = parameter;
        if (choices && parameter.default !== null)
          expect(choices, name).to.include(parameter.default as never);
      }
      for (const event of schema.events) expect(eventNames).to.include(event);
      for (const [i, name] of schema.positional.entries())
        expect(Object.keys(schema.params)[i]).to.equal(name);
    });
  }

  it('has a name, a type and aliases that no other has', () => {
    const names = definitions.flatMap(({ schema }) => [schema.name, ...schema.aliases]);
    expect(new Set(names).size).to.equal(names.length);
  });
});

/** A Form is nothing that authors make. */
const isPublic = ({ schema }: Definition): boolean => schema.name !== 'Form';

describe('every component', () => {
  afterEach(unmountAll);

  for (const definition of drawn) {
    const { schema } = definition;
    const takesValue = schema.kind === 'component' && has(definition, 'value');

    describe(schema.name, () => {
      it('draws its defaults', async () => {
        const needs = Object.fromEntries(
          Object.entries(needed[schema.name] ?? {}).filter(([name]) => name !== 'value'),
        );
        const { element } = await mount(definition, needs, { children: children(definition) });
        expect(element.constructor, 'its own class').to.not.equal(HTMLElement);
        if (!unseen.has(schema.name)) expect(element.childElementCount).to.be.greaterThan(0);
      });

      if (isPublic(definition))
        it('is documented, with an example in both languages', async () => {
          const folder = folderOf(schema.name);
          const path = `../../elements/${folder}/${folder}`;
          for (const [file, text] of [
            ['md', `# ${schema.name}\n`],
            ['example.py', 'import gradio as gr'],
            ['example.ts', "from 'gradio-lite'"],
          ] as const) {
            const read = (file === 'md' ? pages : examples)[`${path}.${file}`];
            expect(read, `${folder}.${file}`).to.not.equal(undefined);
            expect(await read?.(), `${folder}.${file}`).to.include(text);
          }
        });

      if (has(definition, 'info'))
        it('says at its field what a validator has against the value, until that changes', async () => {
          const { element, node, update } = await put(definition, { info: 'Choose well' });
          node.judge('<i>Not this</i>');
          await settled();
          const said = element.querySelector('[role="alert"]');
          expect(said?.textContent.trim()).to.equal('<i>Not this</i>');
          const described = element.querySelector('[aria-describedby]')?.getAttribute('aria-describedby');
          expect(described?.split(' ')[0]).to.equal(said?.id);
          await update({ value: null });
          expect(element.querySelector('[role="alert"], [aria-invalid]')).to.equal(null);
        });

      if (has(definition, 'elem_id'))
        it('carries elem_id and elem_classes', async () => {
          const mounted = await put(definition, { elem_id: 'mine', elem_classes: ['one', 'two'] });
          expect([...boxOf(mounted, 'mine').classList]).to.include.members(['one', 'two']);
          await mounted.update({ elem_classes: ['two', 'three'] });
          expect([...boxOf(mounted, 'mine').classList])
            .to.include.members(['two', 'three'])
            .and.not.include('one');
        });

      if (has(definition, 'visible'))
        it('is in the page but unseen when visible is "hidden"', async () => {
          const mounted = await put(definition, { visible: 'hidden' });
          const box = boxOf(mounted);
          expect([...box.classList]).to.include('hidden');
          expect(box.checkVisibility()).to.equal(false);
          await mounted.update({ visible: true });
          // A tab that stands alone is not the selected one.
          expect(boxOf(mounted).checkVisibility()).to.equal(schema.name !== 'Tab');
        });

      if (has(definition, 'scale'))
        it('takes its share of a row', async () => {
          const mounted = await put(definition, { scale: 3, min_width: 111 });
          const style = getComputedStyle(boxOf(mounted));
          expect(style.flexGrow).to.equal('3');
          if (has(definition, 'min_width')) expect(style.minWidth).to.include('111px');
        });

      if (takesValue && !unseen.has(schema.name))
        it('shows what a function gives it, without telling the visitor did it', async () => {
          const mounted = await put(definition, { value: null });
          const before = mounted.element.outerHTML;
          mounted.app.fill(mounted.node, (await put(definition)).node.props['value']);
          await settled();
          const names = mounted.events.map(({ event }) => event);
          expect(names).to.include('change').and.not.include('input');
          const typed = [...mounted.element.querySelectorAll<HTMLInputElement>('input, textarea')];
          const shows = typed.some(({ value, checked }) => checked || (value !== '' && value !== 'on'));
          expect(shows || mounted.element.outerHTML !== before, 'the page changed').to.equal(true);
        });

      it('sends only events of its schema', async () => {
        const mounted = await put(definition);
        for (const control of mounted.element.querySelectorAll<HTMLElement>(
          'button, input, textarea, [role="option"]',
        ))
          control.click();
        await settled();
        for (const { event } of mounted.events) expect(schema.events as readonly string[]).to.include(event);
      });

      if (schema.form && schema.kind === 'component') {
        it('names its control by the label, and by its class without one', async () => {
          const named = await put(definition, { label: 'Favourite', info: 'Choose **well**' });
          expect(named.element.querySelector('strong')?.textContent).to.equal('well');
          const withName = (nodes: AccessibleNode[], name: string) =>
            nodes.filter(({ role, name: own }) => controls.test(role) && own?.includes(name));
          expect(withName(await accessibleNodes(), 'Favourite')).to.not.deep.equal([]);
          unmountAll();
          await mount(definition, { ...given(definition), label: null });
          expect(withName(await accessibleNodes(), schema.name)).to.not.deep.equal([]);
        });

        it('keeps its name when the label is not shown', async () => {
          await put(definition, { label: 'Favourite', show_label: false });
          const nodes = await accessibleNodes();
          expect(nodes.some(({ role, name }) => controls.test(role) && name?.includes('Favourite'))).to.equal(
            true,
          );
        });

        it('cannot be changed when it is not interactive', async () => {
          const mounted = await put(definition, { interactive: false });
          const before = mounted.value();
          const fields = [...mounted.element.querySelectorAll<HTMLInputElement>('input, textarea, select')];
          for (const field of fields)
            expect(
              field.disabled || field.readOnly || field.ariaDisabled === 'true',
              field.outerHTML,
            ).to.equal(true);
          for (const control of mounted.element.querySelectorAll<HTMLElement>('input, label, button, [role]'))
            control.click();
          await settled();
          expect(mounted.value()).to.deep.equal(before);
          expect(mounted.events.map(({ event }) => event)).to.not.include('input');
        });
      }

      it('frees what it took when it leaves the page, and draws again when it is back', async () => {
        const sheets = document.adoptedStyleSheets.length;
        const mounted = await put(definition);
        const container = mounted.element.parentElement as HTMLElement;
        const added = document.adoptedStyleSheets.length - sheets;
        mounted.element.remove();
        await settled();
        for (const node of mounted.app.nodes.values())
          expect((node as unknown as { listeners: Set<unknown> }).listeners.size, node.type).to.equal(0);
        expect(document.adoptedStyleSheets.length - sheets).to.be.at.most(added);
        container.append(mounted.element);
        await mounted.update({ elem_classes: ['back'] });
        if (has(definition, 'elem_classes')) expect([...boxOf(mounted).classList]).to.include('back');
      });

      if (has(definition, 'max_height'))
        it('scrolls what is higher than it may be', async () => {
          const lines = Array.from({ length: 60 }, (_, i) => `<p>Line ${i}</p>`).join('\n\n');
          const value = schema.name === 'JSON' ? [...lines] : lines;
          const buttons = Array<BlockSpec>(30).fill({ name: 'Button' });
          const { element } =
            schema.kind === 'layout'
              ? await mount(
                  definition,
                  { ...given(definition), max_height: 150 },
                  { children: [{ name: 'Column', children: buttons }] },
                )
              : await put(definition, { value, max_height: 150 });
          if (schema.name === 'Tab') Object.assign(element, { selected: true });
          await settled();
          const { left, bottom, height } = element.getBoundingClientRect();
          expect(height).to.be.greaterThan(100).and.at.most(210);
          const below = document.elementFromPoint(left + 60, bottom + 30);
          expect(element.contains(below), 'painted below').to.equal(false);
          const scrolling = [element, ...element.querySelectorAll('*')].filter(
            (part) =>
              part.scrollHeight > part.clientHeight + 1 &&
              ['auto', 'scroll'].includes(getComputedStyle(part).overflowY),
          );
          expect(scrolling.length).to.equal(1);
        });

      it('fits in a phone', async () => {
        const { element } = await put(definition, { min_width: 400 });
        const container = element.closest('.test-container') as HTMLElement;
        container.style.width = '320px';
        await settled();
        expect(container.scrollWidth).to.be.at.most(320);
      });

      it('does not move when its status shows', async () => {
        const mounted = await put(definition);
        const container = mounted.element.closest('.test-container') as HTMLElement;
        const places = (): string[] =>
          [
            ...container.querySelectorAll<HTMLElement>(
              '*:not([data-testid="status-tracker"], gr-status-tracker *)',
            ),
          ].map((part) => {
            const { x, y, width, height } = part.getBoundingClientRect();
            return `${part.localName} ${x} ${y} ${width} ${height}`;
          });
        const before = places();
        for (const stage of ['pending', 'generating', 'error'] as const) {
          mounted.node.show({ ...loading, stage });
          await settled();
          expect(places(), stage).to.deep.equal(before);
        }
      });
    });
  }
});
