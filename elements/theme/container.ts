/** The look of every `.gradio-container`: the default theme's variables, better to read, and the base style. */
import { adopt } from './adopt.ts';
import base from './base.css?inline';
import contrast from './contrast.css?inline';
import defaultTheme from './default-theme.css?inline';
import prose from './prose.css?inline';

adopt(defaultTheme);
adopt(contrast);
adopt(base);
adopt(prose);
