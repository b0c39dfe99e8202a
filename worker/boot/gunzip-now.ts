/** Unpacks where nothing may be waited for, several times as slow as `gunzip`; in a file of its own, as few starts need it. */
import { gunzipSync } from 'fflate';
import { isGzip } from './bytes.ts';

/** The contents of a gzip file; bytes that a server has decoded already pass through. */
export const gunzipNow = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  isGzip(bytes) ? gunzipSync(bytes) : bytes;
