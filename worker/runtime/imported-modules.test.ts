import { expect } from '../../test/helpers/expect.ts';
import { importedModules } from './imported-modules.ts';

describe('importedModules', () => {
  for (const [what, code, expected] of [
    ['imports and their aliases', 'import os, json as j\nimport a.b.c', ['os', 'json', 'a.b.c']],
    [
      'what is imported from',
      'from email.mime import text\nfrom re import (\n  match,\n)',
      ['email.mime', 're'],
    ],
    ['those inside functions, once each', 'def f():\n    import csv\n\timport csv', ['csv']],
    ['nothing of the app itself', 'from . import x\nfrom .helpers import y', []],
    ['nothing in other lines', 'x = "import os"\n# import csv\nimportant = 1\nfromage = 2', []],
  ] as const)
    it(`finds ${what}`, () => expect(importedModules(code)).to.deep.equal(expected));
});
