/** Flagging in an Interface: its buttons, and the rows that are kept. */
import { expect } from '../../../test/helpers/expect.ts';
import {
  buttons,
  context,
  named,
  predict,
  startInterface,
  type ModelInterface,
} from '../../../test/helpers/model-interface.ts';
import { csvRows } from './csv.ts';

let app: ModelInterface['app'];
let builder: ModelInterface['builder'];
let files: ModelInterface['files'];
let kept: ModelInterface['kept'];
let build: ModelInterface['build'];
let native: ModelInterface['native'];

beforeEach(() => {
  ({ app, builder, files, kept, build, native } = startInterface());
});

describe('flagging', () => {
  /** The rows of a file, without the last column, which is the time. */
  const rows = (path: string) => csvRows(files.readText(path)).map((row) => row.slice(0, -1));

  it('keeps a row of what is seen, with the reason', async () => {
    const config = build(
      {
        inputs: ['text', { name: 'checkboxgroup', choices: ['a'] }],
        outputs: 'text',
        flagging_options: [
          ['Good', 'good'],
          ['Bad', 'bad'],
        ],
        flagging_dir: 'kept',
      },
      predict(['name', 'picks']),
    );
    expect(buttons(config)).to.include.members(['Good', 'Bad']);
    const { id } = named(config, 'Flag');
    const answer = await native(id).native(['Ada', ['a'], 'out'], context());
    expect(answer).to.deep.equal([{ kind: 'update', props: { value: 'Good', interactive: true } }]);
    expect(rows('kept/dataset1.csv')).to.deep.equal([
      ['name', 'picks', 'output', 'flag'],
      ['Ada', '["a"]', 'out', 'good'],
    ]);
    expect(kept).to.deep.equal(['kept']);
  });

  it('writes the text of a State, and no column of reasons where there are none', async () => {
    const config = build({ inputs: ['text', 'state'], outputs: ['text', 'state'] }, predict(['name', 's']));
    await native(named(config, 'Flag').id).native(['Ada', 7, null, 7], context());
    const [names, row] = rows('.gradio/flagged/dataset1.csv');
    expect(names).to.have.length(4).and.include('output 0');
    expect(row).to.deep.equal(['Ada', 'state 7', '', 'state 7']);
  });

  it('says each reason on a button: "Flag as …" for a text, the label of a pair', () => {
    const texts = build({ inputs: 'text', outputs: 'text', flagging_options: ['good', 'bad'] });
    expect(buttons(texts)).to.include.members(['Flag as good', 'Flag as bad']);
    const none = build({ inputs: 'text', outputs: 'text', flagging_options: [] });
    expect(none.dependencies.some(({ api_name }) => api_name === 'Flag')).to.equal(false);
    for (const flagging_options of [['good', ['Bad', 'bad']], [1], [['one']]])
      expect(() => build({ inputs: 'text', outputs: 'text', flagging_options })).to.throw(
        '`flagging_options` must be a list of texts, or a list of pairs',
      );
  });

  it("hands rows to an author's callback, and keeps what that leaves in the folder", async () => {
    const flag = { ...predict([]), handle: 9, name: 'flag' };
    const given = { inputs: ['text', 'state'], outputs: ['text', 'state'], flagging_dir: 'mine' };
    const { id, flagged } = builder.createInterface(given, {
      parent: null,
      fn: predict(['name', 's']),
      flag,
    });
    const kinds = flagged?.map((block) => app.block(block).name);
    expect(kinds).to.deep.equal(['Text', 'State', 'Text', 'State']);
    const told: unknown[] = [];
    const around = context(undefined, async (...said) => void told.push(said));
    await native(named(builder.config(id), 'Flag').id).native(['Ada', 7, 'out', 7], around);
    expect(told).to.deep.equal([[flag, null, ['Ada', 7, 'out', 7], flagged]]);
    expect(files.paths).to.deep.equal([]);
    expect(kept).to.deep.equal(['mine']);
  });

  it('flags nothing where that is said, or there is no output', () => {
    for (const given of [
      { inputs: 'text', outputs: 'text', flagging_mode: 'never' },
      { inputs: 'text', outputs: null },
    ]) {
      const { id, flagged } = builder.createInterface(given, { parent: null, fn: predict(['x']) });
      expect(flagged).to.equal(null);
      expect(builder.config(id).dependencies.some(({ api_name }) => api_name === 'Flag')).to.equal(false);
    }
  });

  it('keeps every result where that is asked for, also in a live app', async () => {
    for (const live of [false, true]) {
      const config = build({ inputs: 'text', outputs: 'text', flagging_mode: 'auto', live });
      const flag = named(config, 'Flag');
      expect(flag.trigger_after).to.equal(named(config, 'predict').id);
      expect(flag.trigger_only_on_success).to.equal(true);
    }
  });
});
