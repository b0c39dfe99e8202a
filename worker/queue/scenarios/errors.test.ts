import { GradioError } from '../../../src/errors.ts';
import { expect } from '../../../test/helpers/expect.ts';
import { describeScenarios, named, textApp, throwing, type Retold } from '../../../test/helpers/scenario.ts';

const verdict = (is_valid: boolean, message: string) => ({ __type__: 'validate', is_valid, message });

const oneError: Retold = {
  build: (kit) => {
    const { inp, out, btn } = textApp(kit);
    const f = (x: string) => {
      throw new Error(`boom ${x}`);
    };
    kit.on(btn, 'click', f, [inp], [out]);
  },
  after: ({ errors }) => expect(errors).to.have.length(1),
};

describeScenarios('errors', {
  error_default: oneError,
  error_show_error_false: oneError,
  error_show_error_true: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      for (const message of ['boom x', '', "'missing'"])
        kit.on(btn, 'click', throwing(new Error(message)), [inp], [out]);
    },
  },
  gr_error: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      const errors = [
        new GradioError('bad'),
        new GradioError('bad <b>html</b>', {
          duration: 3,
          visible: false,
          title: 'Title',
          print_exception: false,
        }),
        new GradioError('forever', { duration: null }),
        new GradioError(),
      ];
      for (const error of errors) kit.on(btn, 'click', throwing(error), [inp], [out]);
    },
    after: ({ kit }) => expect(kit.printed).to.have.length(3),
  },
  queue_false: {
    build: (kit) => {
      const { inp, out, btn } = textApp(kit);
      function* g() {
        yield 1;
        yield 2;
      }
      kit.on(btn, 'click', (x: string) => `r ${x}`, [inp], [out], { queue: false, api_name: 'f' });
      kit.on(btn, 'click', throwing(new Error('no')), [inp], [out], { queue: false, api_name: 'e' });
      kit.on(btn, 'click', g, [inp], [out], { api_name: 'g' });
    },
  },
  bad_requests: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const i2 = kit.add('Textbox');
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      const f = named('f', (a: string, b: string) => `${a} ${b}`);
      kit.on(btn, 'click', f, [inp, i2], [out]);
    },
  },
  validator: {
    build: (kit) => {
      const inp = kit.add('Textbox');
      const n = kit.add('Number');
      const out = kit.add('Textbox');
      const btn = kit.add('Button');
      const f = named('f', (a: string, b: number) => `${a} ${b}`);
      const v = (a: string, b: number) => [
        verdict(a.length > 2, 'a is too short'),
        verdict(b > 0, 'b must be positive'),
      ];
      const one = (a: string) => verdict(a.length > 2, 'short');
      const boom = throwing(new Error('validator boom'));
      const err = throwing(new GradioError('validator gr.Error'));
      const no = () => null;
      for (const validator of [v, one, boom, err, no])
        kit.on(btn, 'click', f, [inp, n], [out], { validator });
    },
  },
});
