/** A visitor with nothing but a keyboard. Wherever the focus stops it must be seen. */
import assert from 'node:assert/strict';

/** Most stops between one control and another on the pages of the tests. */
const MOST_STOPS = 60;

/** In the page: what has the focus, and whether that shows by an outline on it or on what stands for it. */
function focusNow() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const outlined = (element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor);
  };
  const box = focused.getBoundingClientRect();
  const standIns = [focused, focused.nextElementSibling];
  for (let box = focused.parentElement; box && standIns.length < 6; box = box.parentElement)
    standIns.push(box);
  return {
    what: `${focused.localName}${focused.id ? `#${focused.id}` : ''} "${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40)}"`,
    shown: standIns.some((element) => element && outlined(element)),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}

export class Keyboard {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Presses a key and looks where the focus is. */
  async press(key) {
    await this.page.keyboard.press(key);
    const now = await this.page.evaluate(focusNow);
    if (!now) return;
    assert.ok(now.shown, `the focus on ${now.what} shows, after ${key}`);
    assert.ok(now.seen, `${now.what} is in view when it has the focus, after ${key}`);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Whether a control has the focus. @param {import('playwright-core').Locator} control */
  async isOn(control) {
    return (await control.and(this.page.locator(':focus')).count()) > 0;
  }

  /** Presses a key until a control has the focus. @param {import('playwright-core').Locator} control */
  async reach(control, key = 'Tab') {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (await this.isOn(control)) return;
      await this.press(key);
    }
    assert.fail(`${MOST_STOPS} times ${key} do not reach ${control}`);
  }

  /** Goes to a field and types in place of what it holds. */
  async fill(field, text) {
    await this.reach(field);
    await this.press('ControlOrMeta+a');
    await this.type(text);
  }

  /** Goes to a button and presses it. */
  async activate(button, key = 'Enter') {
    await this.reach(button);
    await this.press(key);
  }

  /** Goes to a group of radio buttons and chooses one by the arrows. */
  async choose(radio) {
    const group = this.page.getByRole('radio');
    await this.reach(group);
    await this.reach(radio, 'ArrowDown');
    if (!(await radio.isChecked())) await this.press('Space');
  }
}
