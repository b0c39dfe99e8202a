/** The assertion style of every browser test. */
export { expect } from 'chai';
