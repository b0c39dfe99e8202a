import { expect } from '../../../test/helpers/expect.ts';
import { parseRequirement } from './requirement.ts';

describe('parseRequirement', () => {
  it('reads names, extras, versions and markers', () => {
    expect(parseRequirement('  Python_Dateutil[tz, x] >=2.8, <3 ; python_version > "3"  ')).to.deep.equal({
      text: 'Python_Dateutil[tz, x] >=2.8, <3 ; python_version > "3"',
      name: 'python-dateutil',
      extras: ['tz', 'x'],
      specifiers: [
        { operator: '>=', version: '2.8' },
        { operator: '<', version: '3' },
      ],
      marker: 'python_version > "3"',
      url: null,
    });
    expect(parseRequirement('numpy').specifiers).to.be.empty;
    expect(parseRequirement('numpy (==2.*)').specifiers).to.deep.equal([{ operator: '==', version: '2.*' }]);
  });

  it('reads wheels with an address', () => {
    const url = 'https://example.org/wheels/my_package-1.0-py3-none-any.whl';
    expect(parseRequirement(url)).to.include({ name: 'my-package', url });
    expect(parseRequirement(`my.package @ ${url}`)).to.include({ name: 'my-package', url });
  });

  it('says what a line must be', () => {
    for (const [line, rule] of [
      ['-r other.txt', 'is an option of pip'],
      ['git+https://example.org/x.git', 'is neither a package'],
      ['https://example.org/page', 'is neither a package'],
      ['./x-1.0-py3-none-any.whl', 'must give the whole address of the wheel'],
      ['x @ https://example.org/x-1.0.tar.gz', 'must name a wheel'],
      ['numpy >>2', 'has ">>2" where a version is expected'],
      ['numpy ==latest', 'has "==latest" where a version is expected'],
      ['numpy pandas', 'has "pandas" where a version is expected'],
    ] as const)
      expect(() => parseRequirement(line), line).to.throw(`The requirement "${line}" ${rule}`);
  });
});
