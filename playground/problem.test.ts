import { expect } from '../test/helpers/expect.ts';
import { locateProblem, printedFailure } from './problem.ts';

const python = `Traceback (most recent call last):
  File "/home/app/app.py", line 12, in <module>
    demo = build()
  File "app.py", line 7, in build
    return gr.Slider(minimum=10, maximum=1)
  File "/lib/python3.14/site-packages/gradio/components.py", line 88, in __init__
    raise ValueError(message)
ValueError: Slider minimum must be less than maximum; got minimum=10, maximum=1.
`;

describe('problem in Python', () => {
  it('is at the last frame of the app itself', () => {
    const problem = locateProblem(
      { message: 'Slider minimum must be less than maximum', traceback: python },
      'py',
    );
    expect(problem.line).to.equal(7);
    expect(problem.message).to.equal(
      'ValueError: Slider minimum must be less than maximum; got minimum=10, maximum=1.',
    );
  });

  it('passes over an app.py of an installed package', () => {
    const traceback = `  File "app.py", line 3, in f\n  File "/lib/python3.14/site-packages/flask/app.py", line 900, in run\nOSError: no\n`;
    expect(locateProblem({ message: 'no', traceback }, 'py').line).to.equal(3);
  });

  it('passes over files whose name only ends alike', () => {
    const traceback = `  File "app.py", line 3, in f\n  File "/home/app/my_app.py", line 9, in g\nOSError: no\n`;
    expect(locateProblem({ message: 'no', traceback }, 'py').line).to.equal(3);
  });

  it('is where the last of several chained errors was raised', () => {
    const traceback = `Traceback (most recent call last):
  File "app.py", line 4, in f
KeyError: 'a'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "app.py", line 6, in f
RuntimeError: no such key
`;
    const problem = locateProblem({ message: 'no such key', traceback }, 'py');
    expect(problem).to.deep.equal({ message: 'RuntimeError: no such key', line: 6, column: null });
  });

  it('is where the parser stopped', () => {
    const traceback = `  File "app.py", line 2\n    def f(:\n          ^\nSyntaxError: invalid syntax\n`;
    expect(locateProblem({ message: 'invalid syntax (app.py, line 2)', traceback }, 'py').line).to.equal(2);
    expect(locateProblem({ message: 'invalid syntax (app.py, line 2)' }, 'py').line).to.equal(2);
  });

  it('has no line when the app has no part in it', () => {
    const problem = locateProblem({ message: 'The runtime could not be loaded.\nCheck the network.' }, 'py');
    expect(problem).to.deep.equal({ message: 'The runtime could not be loaded.', line: null, column: null });
  });
});

describe('problem in TypeScript', () => {
  it('is at the innermost frame of the app', () => {
    const traceback = `RangeError: too far
    at check (blob:http://localhost/1f0b/map.ts:1:9)
    at greet (app.ts:14:11)
    at app.ts:20:3`;
    expect(locateProblem({ message: 'too far', traceback }, 'ts')).to.deep.equal({
      message: 'too far',
      line: 14,
      column: 11,
    });
  });

  it('is named by the message when there is no stack', () => {
    const problem = locateProblem({ message: 'Unexpected token at app.ts:3:5' }, 'ts');
    expect([problem.line, problem.column]).to.deep.equal([3, 5]);
  });

  it('passes over files whose name only ends alike', () => {
    expect(locateProblem({ message: 'x', traceback: 'at f (my-app.ts:3:5)' }, 'ts').line).to.equal(null);
  });
});

describe('message of a problem', () => {
  it('is never empty', () => {
    expect(locateProblem({ message: '' }, 'py').message).to.equal('The app failed without a message.');
    expect(locateProblem({ message: '', traceback: 'x\nKeyError' }, 'py').message).to.equal('KeyError');
  });
});

describe('printed failure', () => {
  it('is a Python traceback among other output', () => {
    const failure = printedFailure(`counting\n${python}`);
    expect(failure && locateProblem(failure, 'py').line).to.equal(7);
  });

  it('is a stack that leads to the TypeScript app', () => {
    const failure = printedFailure('RangeError: too far\n    at greet (app.ts:14:11)\n');
    expect(failure && locateProblem(failure, 'ts')).to.deep.equal({
      message: 'RangeError: too far',
      line: 14,
      column: 11,
    });
  });

  it('is nothing else', () => {
    for (const text of ['', 'Error: not found\n', 'a warning\n', 'TypeError: x\n    at other.ts:1:1\n'])
      expect(printedFailure(text)).to.equal(null);
  });

  it('is not a message that the app means for its visitor', () => {
    const traceback = python.replace(/ValueError: .*/, 'gradio.exceptions.Error: Choose a number.');
    expect(printedFailure(traceback)).to.equal(null);
  });
});
