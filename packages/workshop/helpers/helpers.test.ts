import { expect } from 'chai';
import { html } from 'lit';
import content from '@retning/content/counties-no.json' with { type: 'json' };
import { axeViolations } from './axe.ts';
import { controlFaults } from './controls.ts';
import { mount, mountInFrame } from './mount.ts';
import { allByRole, byRole, click, eventually, focused, press, resize, settled, type } from './person.ts';
import type { TrialForm } from './trial-form.ts';
import './trial-form.ts';

describe('the helpers of the tests', () => {
  it('act as a person does: mouse, keys, chords, Norwegian and Sámi letters', async () => {
    const form = await mount<TrialForm>(html`<trial-form></trial-form>`);
    await click(byRole(form, 'button', 'Told 0'));
    await settled(form);
    expect(focused()).to.equal(byRole(form, 'button', 'Told 1'));
    await press('Tab');
    expect(focused()).to.equal(byRole(form, 'textbox', 'Place'));
    await type('Tromsø, Bærum, Kárášjohka');
    await settled(form);
    expect(byRole(form, 'heading').textContent).to.equal('Tromsø, Bærum, Kárášjohka');
    await press('Shift+Tab');
    await press('Space');
    await press('Enter');
    await settled(form);
    expect(allByRole(form, 'button', 'Told 3')).to.have.length(1);
  });

  it('draw the focus, so that a test can see it', async () => {
    const form = await mount(html`<trial-form></trial-form>`);
    const field = byRole(form, 'textbox');
    field.focus();
    expect(document.hasFocus()).to.equal(true);
    expect(field.matches(':focus-visible')).to.equal(true);
    expect(form.matches(':focus-within')).to.equal(true);
  });

  it('say what is there when something is not found', async () => {
    const form = await mount(html`<trial-form></trial-form>`);
    expect(() => byRole(form, 'button', 'Nobody')).to.throw('«Told 0»');
  });

  it('refuse to click what nobody could click', async () => {
    const place = await mount(
      html`<div style="position: relative">
        <button>Under</button>
        <div style="position: absolute; inset: 0"></div>
      </div>`,
    );
    const failure = await click(byRole(place, 'button', 'Under')).catch((error: Error) => error.message);
    expect(failure).to.contain('cannot be clicked');
  });

  it('take away what they showed', () => {
    expect(document.querySelector('trial-form')).to.equal(null);
  });

  it('bring HTML to life as a page would', async () => {
    const shown = await mount('<div><template shadowrootmode="open"><button>Inside</button></template></div>');
    expect(byRole(shown, 'button', 'Inside')).to.be.instanceOf(HTMLButtonElement);
  });

  it('show a page of 320 px, and act in it', async () => {
    await resize(700, 500);
    await eventually(() => expect([innerWidth, innerHeight]).to.deep.equal([700, 500]));
    const form = await mountInFrame(320, '<trial-form></trial-form>', 'packages/workshop/helpers/trial-form.ts');
    expect(form.ownerDocument.defaultView?.innerWidth).to.equal(320);
    await click(await eventually(() => byRole(form, 'button', 'Told 0')));
    await eventually(() => byRole(form, 'button', 'Told 1'));
  });

  it('find faults with axe, and none where there are none', async () => {
    expect(await axeViolations(await mount(html`<trial-form name="Somebody"></trial-form>`))).to.deep.equal([]);
    const bad = await mount(
      '<div><template shadowrootmode="open"><img src="data:,"><button></button></template></div>',
    );
    const faults = (await axeViolations(bad)).join('\n');
    expect(faults).to.contain('image-alt').and.to.contain('button-name');
  });

  it('find what axe does not see of controls, and nothing where all is well', async () => {
    const styles = new CSSStyleSheet();
    const shown = async (body: string, css = ''): Promise<readonly string[]> => {
      const host = await mount(`<div><template shadowrootmode="open">${body}</template></div>`);
      styles.replaceSync(css);
      host.shadowRoot!.adoptedStyleSheets = [styles];
      return controlFaults(host);
    };
    const large = 'input, button { box-sizing: border-box; block-size: 44px }';
    const field = '<label for="town">Town</label><input type="text" id="town" aria-describedby="hint">';
    const sound = `${field}<p class="hint" id="hint">Or a postal code</p><button class="button">Search</button>`;
    expect(await shown(sound, large)).to.deep.equal([]);
    expect((await shown(sound)).join()).to.match(/px, under 44.*px, under 44/);
    expect((await shown('<div role="button">Go on with this</div>')).join()).to.contain('has no key to it');
    expect((await shown('<input type="text" placeholder="Town">', large)).join()).to.contain('no label');
    expect((await shown('<label><input type="radio"> Yes</label>', large)).join()).to.contain('answers no question');
    const closed = `<details><summary>More</summary>${field}</details>`;
    expect((await shown(closed, 'summary { block-size: 44px }')).join()).not.to.contain('px, under');
    expect((await shown(`${field}<p class="hint" id="hin">…</p>`, large)).join())
      .to.contain('aria-describedby names #hint, which is not there')
      .and.to.contain('describes no field');
    expect((await shown('<p id="a"></p><p id="a"></p>')).join()).to.contain('#a stands more than once');
    const still = '@media (prefers-reduced-motion: no-preference) { p { transition: all 1s } }';
    expect(await shown('<p>Still</p>', still)).to.deep.equal([]);
    expect((await shown('<p>Moving</p>', 'p { transition: all 1s }')).join()).to.contain('moves for everybody');
  });

  it('let a failed comparison of elements be told', () => {
    expect(structuredClone({ actual: document.body, expected: [1] })).to.deep.equal({
      actual: '<body>',
      expected: [1],
    });
  });

  it('read JSON as the web does', async () => {
    const again = await import('@retning/content/counties-no.json', { with: { type: 'json' } });
    expect(again.default).to.equal(content);
    expect(content.licence).to.be.a('string');
  });
});
