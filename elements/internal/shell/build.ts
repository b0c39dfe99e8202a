/** Names this build, so that caches made by another one are not used. */
import { runtime } from 'virtual:gradio-runtime';

/** The name of the build. */
export const build: string = runtime.folder;
