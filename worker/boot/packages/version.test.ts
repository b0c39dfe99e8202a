import { expect } from '../../../test/helpers/expect.ts';
import { compareVersions, isVersion, satisfies, type Specifier } from './version.ts';

const fulfils = (version: string, ...specifiers: string[]): boolean =>
  satisfies(
    version,
    specifiers.map((specifier) => {
      const [, operator, bound] = /^(\W+)(.*)$/.exec(specifier) ?? [];
      return { operator, version: bound } as Specifier;
    }),
  );

describe('compareVersions', () => {
  it('orders the stages of a release as PEP 440 does', () => {
    const ordered = [
      '0.9',
      '1.dev0',
      '1a1.dev2',
      '1a1',
      '1b2',
      '1rc1',
      '1',
      '1+abc.5',
      '1+abc.10',
      '1+5',
      '1.post1.dev3',
      '1.post1',
      '1.0.1',
      '1.10',
      '1!0.1',
    ];
    for (let at = 1; at < ordered.length; at += 1) {
      const [older, newer] = [ordered[at - 1] as string, ordered[at] as string];
      expect(compareVersions(older, newer), `${older} < ${newer}`).to.be.lessThan(0);
      expect(compareVersions(newer, older), `${newer} > ${older}`).to.be.greaterThan(0);
    }
  });

  it('knows the spellings that mean the same', () => {
    for (const [a, b] of [
      ['1', '1.0.0'],
      ['v1.0', '1'],
      ['1.0-RC.1', '1c1'],
      ['1.0alpha1', '1.0a1'],
      ['1.0-1', '1.0.post1'],
      ['2.9.0.post0', '2.9.post'],
      ['1+ABC_1', '1+abc.1'],
    ] as const)
      expect(compareVersions(a, b), `${a} = ${b}`).to.equal(0);
  });

  it('refuses what is no version', () => {
    expect(() => compareVersions('latest', '1')).to.throw('"latest" is not a version');
    expect(isVersion('1.8.dev26')).to.be.true;
    expect(isVersion('')).to.be.false;
  });
});

describe('satisfies', () => {
  it('compares with each operator', () => {
    expect(fulfils('2.4.6', '>=2', '<3', '!=2.4.5')).to.be.true;
    expect(fulfils('2.4.6', '<2')).to.be.false;
    expect(fulfils('2.4.6', '==2.4.6')).to.be.true;
    expect(fulfils('2.4.0', '==2.4')).to.be.true;
    expect(fulfils('2.4.6', '<=2.4.6')).to.be.true;
    expect(fulfils('2.4.6', '>2.4.6')).to.be.false;
    expect(fulfils('2.4.6', '===2.4.6')).to.be.true;
  });

  it('takes prefixes', () => {
    expect(fulfils('2.4.6', '==2.4.*')).to.be.true;
    expect(fulfils('2.40', '==2.4.*')).to.be.false;
    expect(fulfils('2.4.6', '!=2.4.*')).to.be.false;
    expect(fulfils('2.4.6', '~=2.3')).to.be.true;
    expect(fulfils('2.4.6', '~=2.3.1')).to.be.false;
    expect(fulfils('3.0', '~=2.3')).to.be.false;
  });

  it('does not take a pre-release for older, or a post-release for newer, than its release', () => {
    expect(fulfils('2.0rc1', '<2')).to.be.false;
    expect(fulfils('1.9rc1', '<2')).to.be.true;
    expect(fulfils('2.0.post1', '>2')).to.be.false;
    expect(fulfils('2.0.post2', '>2.0.post1')).to.be.true;
    expect(fulfils('2.0.dev1', '<2')).to.be.false;
    expect(fulfils('2.0rc1', '<2.0.post1')).to.be.true;
    expect(fulfils('2.0rc1', '<2.0rc2')).to.be.true;
    expect(fulfils('2.0.post1', '>2.0a1')).to.be.true;
    expect(fulfils('2.0a1.post1', '>2.0a1')).to.be.false;
  });

  it('leaves a local part out unless the specifier has one', () => {
    expect(fulfils('1.0+cpu', '==1.0')).to.be.true;
    expect(fulfils('1.0+cpu', '==1.0+gpu')).to.be.false;
  });
});
