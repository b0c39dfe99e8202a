import { expect } from '../../test/helpers/expect.ts';
import { uploadPath } from './upload-path.ts';

describe('the path of an upload', () => {
  it('keeps the name, in a folder of its own', () => {
    const [one, two] = [uploadPath('/tmp/app1', 'a b.png'), uploadPath('/tmp/app1', 'a b.png')];
    expect(one).to.match(/^\/tmp\/app1\/gradio\/[0-9a-f]{32}\/a b\.png$/);
    expect(one).to.not.equal(two);
  });

  it('never leads elsewhere', () => {
    const names = ['../../etc/passwd', '..', '', 'C:\\boot.ini', 'a/\u0000b'];
    const last = names.map((name) => uploadPath('/tmp', name).split('/').slice(4).join('/'));
    expect(last).to.deep.equal(['passwd', 'file', 'file', 'boot.ini', 'b']);
  });
});
