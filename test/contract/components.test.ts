/** What must hold for every component, in every state: one loop over all schemas. */
import axe from 'axe-core';
import { definitions } from '../../elements/schemas.ts';
import { eventNames } from '../../src/schema/events.ts';
import type { Definition } from '../../src/schema/rules.ts';
import { expect } from '../helpers/expect.ts';
import { defaultProps, mount, unmountAll, type Mounted } from '../helpers/mount.ts';

const modules = import.meta.glob('../../elements/*/*.element.ts');
const pages = import.meta.glob<string>('../../elements/*/*.md', { query: '?raw', import: 'default' });
const examples = import.meta.glob<string>('../../elements/*/*.example.{py,ts}', { query: '?raw', import: 'default' });

/** `CheckboxGroup` → `checkbox-group`; `JSON` and `HTML` are one word. */
const folderOf = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

const drawn = (definition: Definition): boolean => {
  const folder = folderOf(definition.schema.name);
  return `../../elements/${folder}/${folder}.element.ts` in modules;
};

/** A value that each wire type can show. */
const samples: Readonly<Record<string, unknown>> = {
  text: 'Some text',
  number: 3,
  boolean: true,
  choice: 'a',
  choices: ['a'],
  json: { a: [1, { b: null }] },
  label: { label: 'cat', confidences: [{ label: 'cat', confidence: 0.9 }, { label: 'dog', confidence: 0.1 }] },
};

const given = ({ schema }: Definition, more: Record<string, unknown> = {}): Record<string, unknown> => {
  const props: Record<string, unknown> = {};
  if ('choices' in schema.params) props['choices'] = [['A', 'a'], ['B', 'b']];
  if (schema.name === 'Dataset') Object.assign(props, { samples: [['a', 1], ['b', 2]], components: ['textbox', 'number'], headers: ['Text', 'Number'] });
  else if (schema.value.name in samples) props['value'] = samples[schema.value.name];
  if (schema.name === 'HTML') props['value'] = '<b>bold</b>';
  if ('label' in schema.params) props['label'] = `The ${schema.name}`;
  return { ...props, ...more };
};

/** Layouts are tried with something in them. */
const inside = ({ schema }: Definition) =>
  schema.kind === 'layout' && schema.name !== 'Tabs'
    ? { children: [{ id: 2, type: 'button', props: { value: 'Inside', variant: 'secondary', size: 'lg', interactive: true } }] }
    : schema.name === 'Tabs'
      ? { children: ['One', 'Two'].map((label, i) => ({ id: 2 + i, type: 'tabitem', props: { label } })) }
      : {};

async function violations(element: HTMLElement): Promise<string[]> {
  const container = element.closest('.test-container') as HTMLElement;
  const { violations: found } = await axe.run(container, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

const settled = async (mounted: Mounted): Promise<void> => {
  await mounted.element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

describe('every schema', () => {
  for (const { schema } of definitions) {
    it(`${schema.name}: says itself in sentences, has defaults among its choices, and known events`, () => {
      expect(schema.doc).to.match(/^[A-Z].*\.$/s);
      for (const [name, parameter] of Object.entries(schema.params)) {
        expect(parameter.doc, name).to.match(/^[A-Z"`].*\.$/s);
        const { choices } = parameter;
        if (choices && parameter.default !== null) expect(choices, name).to.include(parameter.default as never);
      }
      for (const event of schema.events) expect(eventNames).to.include(event);
      for (const [i, name] of schema.positional.entries()) expect(Object.keys(schema.params)[i]).to.equal(name);
    });
  }

  it('has a name, a type and aliases that no other has', () => {
    const names = definitions.flatMap(({ schema }) => [schema.name, ...schema.aliases]);
    expect(new Set(names).size).to.equal(names.length);
  });
});

describe('every component', () => {
  afterEach(unmountAll);

  for (const definition of definitions.filter(drawn)) {
    const { schema } = definition;
    const form = schema.form;

    describe(schema.name, () => {
      it('is documented, with an example in both languages', async () => {
        if (schema.name === 'Form') return;
        const folder = folderOf(schema.name);
        const path = `../../elements/${folder}/${folder}`;
        expect(await pages[`${path}.md`]?.(), `${folder}.md`).to.include(`# ${schema.name}`);
        expect(await examples[`${path}.example.py`]?.(), 'Python example').to.include('import gradio as gr');
        expect(await examples[`${path}.example.ts`]?.(), 'TypeScript example').to.include("from 'gradio-lite'");
      });

      it('draws its defaults', async () => {
        const mounted = await mount(definition, {}, inside(definition));
        await settled(mounted);
        expect(mounted.element.isConnected).to.equal(true);
      });

      it('carries elem_id and elem_classes', async () => {
        if (schema.name === 'Form' || schema.name === 'Timer') return;
        const { element } = await mount(definition, given(definition, { elem_id: 'mine', elem_classes: ['one', 'two'] }), inside(definition));
        const box = document.getElementById('mine');
        expect(box, 'element with the id').to.not.equal(null);
        expect(element === box || element.contains(box)).to.equal(true);
        expect([...(box?.classList ?? [])]).to.include.members(['one', 'two']);
      });

      it('shows what a function gives it, without telling the visitor did it', async () => {
        if (!(schema.value.name in samples)) return;
        const mounted = await mount(definition, given(definition, { value: null }));
        mounted.app.setValue(mounted.app.nodes.get(1) as never, given(definition)['value']);
        await settled(mounted);
        const names = mounted.events.map(({ event }) => event);
        expect(names).to.include('change');
        expect(names).to.not.include('input');
      });

      it('sends only events of its schema', async () => {
        const mounted = await mount(definition, given(definition), inside(definition));
        await settled(mounted);
        for (const control of mounted.element.querySelectorAll<HTMLElement>('button, input, textarea, [role="option"]')) control.click();
        await settled(mounted);
        for (const { event } of mounted.events) expect(schema.events as readonly string[]).to.include(event);
      });

      if (form) {
        it('names its control by the label, and by its class without one', async () => {
          const named = await mount(definition, given(definition, { label: 'Favourite', info: 'Choose **well**' }));
          await settled(named);
          expect(named.element.textContent).to.include('Favourite');
          expect(named.element.querySelector('strong')?.textContent).to.equal('well');
          expect(await violations(named.element)).to.deep.equal([]);
          unmountAll();
          const unnamed = await mount(definition, { ...given(definition), label: undefined });
          await settled(unnamed);
          expect(unnamed.element.innerHTML).to.include(schema.name);
        });

        it('cannot be changed when it is not interactive', async () => {
          const mounted = await mount(definition, given(definition, { interactive: false }));
          await settled(mounted);
          const before = mounted.value();
          for (const control of mounted.element.querySelectorAll<HTMLElement>('input, [role="option"], [role="combobox"]')) control.click();
          await settled(mounted);
          expect(mounted.value()).to.deep.equal(before);
          expect(mounted.events.map(({ event }) => event)).to.not.include('input');
        });
      }

      it('frees what it took when it leaves the page', async () => {
        const mounted = await mount(definition, given(definition), inside(definition));
        await settled(mounted);
        mounted.element.remove();
        const node = mounted.app.nodes.get(1) as unknown as { listeners: Set<unknown> };
        expect(node.listeners.size).to.equal(0);
      });

      for (const dark of [false, true])
        for (const [state, props] of [
          ['as it is', {}],
          ['not interactive', { interactive: false }],
          ['without its label', { show_label: false }],
          ['without a container', { container: false }],
        ] as const)
          it(`has nothing for axe to find: ${state}${dark ? ', dark' : ''}`, async () => {
            const mounted = await mount(definition, given(definition, { ...props }), inside(definition));
            mounted.element.closest('.test-container')?.classList.toggle('dark', dark);
            await settled(mounted);
            expect(await violations(mounted.element)).to.deep.equal([]);
          });

      it('has nothing for axe to find while loading and after an error', async () => {
        const mounted = await mount(definition, given(definition), inside(definition));
        const status = { show: 'full', position: null, queueSize: null, eta: 3, since: performance.now(), progress: null, message: null } as const;
        for (const stage of ['pending', 'generating', 'error'] as const) {
          mounted.app.nodes.get(1)?.show({ ...status, stage });
          await settled(mounted);
          expect(await violations(mounted.element), stage).to.deep.equal([]);
        }
      });
    });
  }

  it('derives its default props without a warning', () => {
    for (const definition of definitions) expect(defaultProps(definition)).to.include({ name: definition.schema.type });
  });
});
