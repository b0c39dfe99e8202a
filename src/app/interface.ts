/** `gr.Interface`: a whole app around one function. */
import { unifiedWith } from './interface-parts.ts';
