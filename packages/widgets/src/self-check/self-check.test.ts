import { expect } from 'chai';
import { html } from 'lit';
import {
  answer,
  exampleCheck as check,
  pressButton,
  smallFramework,
  smallResult,
  step,
  words,
} from '../../../workshop/helpers/example-check.ts';
import { mount } from '../../../workshop/helpers/mount.ts';
import { allByRole, byRole, click, eventually, focused, settled } from '../../../workshop/helpers/person.ts';
import type { RetningCheckFinishedEvent } from './self-check.events.ts';

const chosen = (widget: Element): string[] =>
  (allByRole(widget, 'radio') as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value);

describe('somebody who takes the self-check', () => {
  it('meets what it is, whose words they are, and that the answers stay', async () => {
    const widget = await check();
    expect(byRole(widget, 'heading', 'Liten prøve').localName).to.equal('h2');
    for (const said of ['Fem påstander.', 'Ikke et sertifikat.', 'Ordlyden er vår egen', 'Svarene er bare dine.'])
      expect(words(widget)).to.contain(said);
  });

  it('takes all areas without choosing any, one question a page, and nothing is chosen beforehand', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    expect(step(widget)).to.equal('Spørsmål 1 av 5 Jeg kjenner A.');
    expect(focused()).to.equal(widget.shadowRoot!.querySelector('.step'));
    expect(chosen(widget)).to.deep.equal([]);
    expect(allByRole(widget, 'radio').length).to.equal(4);
  });

  it('takes one area', async () => {
    const widget = await check();
    await click(byRole(widget, 'checkbox', 'Samarbeid'));
    await pressButton(widget, 'Start');
    expect(step(widget)).to.equal('Spørsmål 1 av 2 Jeg kjenner D.');
  });

  it('goes on and back, and finds each answer as it was', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent', 'Ikke ennå');
    expect(step(widget)).to.contain('Spørsmål 3 av 5');
    expect(chosen(widget)).to.deep.equal([]);
    await pressButton(widget, 'Tilbake');
    expect(chosen(widget)).to.deep.equal(['not-yet']);
    await pressButton(widget, 'Tilbake');
    expect(chosen(widget)).to.deep.equal(['competent']);
    await pressButton(widget, 'Tilbake');
    await pressButton(widget, 'Fortsett');
    expect(step(widget)).to.contain('Spørsmål 3 av 5');
  });

  it('presses Next without an answer, is told what to do, and loses nothing', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await pressButton(widget, 'Neste');
    expect(byRole(widget, 'alert').textContent).to.contain('Velg det som passer best');
    expect(focused()).to.equal(allByRole(widget, 'radio')[0]);
    expect(step(widget)).to.contain('Spørsmål 1 av 5');
    await answer(widget, 'Kompetent');
    expect(byRole(widget, 'alert').textContent.trim()).to.equal('');
  });

  it('skips, jumps to an area, and reads in words how far they have come', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await pressButton(widget, 'Hopp over');
    await answer(widget, 'Vet ikke');
    await click(widget.shadowRoot!.querySelector('summary')!);
    expect(words(widget)).to.contain('Oversikt: 1 av 5 besvart');
    await pressButton(widget, 'Samarbeid');
    expect(step(widget)).to.equal('Spørsmål 4 av 5 Jeg kjenner D.');
    expect(focused()).to.equal(widget.shadowRoot!.querySelector('.step'));
    expect(byRole(widget, 'button', 'Samarbeid', { hidden: true }).getAttribute('aria-current')).to.equal('step');
  });

  it('answers a group on one page, and must answer or skip all of it', async () => {
    const widget = await check({ layout: 'group' });
    await pressButton(widget, 'Start');
    expect(step(widget)).to.equal('Side 1 av 3 Kunnskap');
    expect(widget.shadowRoot!.querySelectorAll('fieldset')).to.have.length(2);
    await click(allByRole(widget, 'radio', /^Kompetent/)[0]!);
    await pressButton(widget, 'Neste');
    expect(step(widget)).to.contain('Side 1 av 3');
    expect((focused() as HTMLInputElement).name).to.equal('ak2');
    await pressButton(widget, 'Hopp over');
    expect(step(widget)).to.equal('Side 2 av 3 Jeg kan C.');
  });
});

describe('the result', () => {
  it('shows each area as a picture and as a table with the same numbers', async () => {
    const widget = await check({ saved: smallResult() });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    expect(focused()).to.equal(widget.shadowRoot!.querySelector('.step'));
    const rows = allByRole(widget, 'row').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      'Område Nivå Svar',
      'Samtalen Kompetent 2 Kompetent, 1 Spesialisert',
      'Samarbeid For få svar til å si det 1 Ikke ennå, 1 Uten svar',
    ]);
    const drawn = [...widget.shadowRoot!.querySelectorAll('.bar')].map((bar) =>
      [...bar.querySelectorAll('text')].map(({ textContent }) => textContent),
    );
    expect(drawn).to.deep.equal([
      ['2', '1'],
      ['1', '1'],
    ]);
  });

  it('says in words what is missing to the aim, what one is good at and what to work on', async () => {
    const widget = await check({ saved: smallResult() });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    expect(words(widget))
      .to.match(/Samarbeid: 2 påstander igjen til Kompetent/)
      .and.to.match(/1 område igjen til Spesialisert/);
    const [strengths, workOn] = ['Styrker', 'Å jobbe videre med'].map(
      (name) => byRole(widget, 'heading', name).parentElement!.textContent,
    );
    expect(strengths).to.match(/Jeg kan C\.[\s\S]*Jeg kjenner A\./);
    expect(workOn).to.contain('Jeg kjenner D.').and.to.not.contain('Jeg kjenner A.');
  });

  it('says that the aim is reached', async () => {
    const all = { ak1: 'specialised', ak2: 'specialised', as1: 'specialised', bk1: 'competent', bk2: 'competent' };
    const widget = await check({ saved: smallResult({ answers: all }) });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    expect(words(widget)).to.contain('Målet er nådd.');
  });

  it('counts nothing where the framework counts nothing', async () => {
    const widget = await check({ data: { ...smallFramework, unscored: true }, saved: smallResult(), share: 'profile' });
    const finished = new Promise<RetningCheckFinishedEvent>((heard) =>
      widget.addEventListener('retning-check-finished', heard),
    );
    await eventually(() => pressButton(widget, 'Se resultatet'));
    expect(allByRole(widget, 'table')).to.deep.equal([]);
    expect(widget.shadowRoot!.querySelector('svg')).to.equal(null);
    expect((await finished).profile).to.equal(undefined);
  });

  it('takes a goal, an action and a date, and puts them in a plan in the order to do them', async () => {
    const widget = await check({
      saved: smallResult({ plan: [{ statement: 'bk2', action: 'Spørre Kim', until: '2027-01-10' }] }),
    });
    await eventually(() => pressButton(widget, 'Se resultatet'));
    await pressButton(widget, 'Planlegg neste steg');
    const fill = (label: RegExp, value: string): void => {
      const field = [...widget.shadowRoot!.querySelectorAll('label')].find(({ textContent }) =>
        label.test(textContent),
      )!;
      const control = widget.shadowRoot!.getElementById(field.htmlFor) as HTMLInputElement;
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type));
    };
    fill(/Hvor vil du være/, 'specialised');
    fill(/Hva vil du gjøre/, 'Følge en samtale');
    fill(/Innen når/, '2026-12-24');
    await settled(widget);
    const plan = byRole(widget, 'heading', 'Planen').parentElement!.textContent.replace(/\s+/g, ' ');
    expect(plan).to.match(
      /Følge en samtale.*Jeg kjenner D\..*Mål: Spesialisert.*Innen 24\. desember 2026.*Spørre Kim.*10\. januar 2027/,
    );
  });
});

describe('what the page hears', () => {
  const finish = async (share?: 'profile'): Promise<RetningCheckFinishedEvent> => {
    const widget = await check({ share, saved: smallResult() });
    const heard = new Promise<RetningCheckFinishedEvent>((go) =>
      document.addEventListener('retning-check-finished', go, { once: true }),
    );
    await eventually(() => pressButton(widget, 'Se resultatet'));
    return heard;
  };

  it('is that a check was begun and finished, and no answer', async () => {
    const event = await finish();
    expect([event.framework, event.profile]).to.deep.equal(['small', undefined]);
    expect(JSON.stringify(Object.values(event))).to.not.contain('ak1');
  });

  it('is the level of each area where the page asked for it, and still no answer', async () => {
    const { profile } = await finish('profile');
    expect(profile).to.deep.equal([
      { area: 'a', level: 'competent', counts: [0, 2, 1], open: 0 },
      { area: 'b', level: undefined, counts: [1, 0, 0], open: 1 },
    ]);
  });

  it('is one line for a wrong attribute, and the check goes on', async () => {
    const told: string[] = [];
    const place = await mount(html`<div></div>`);
    place.addEventListener('retning-problem', (event) => told.push(`${event.code} ${event.place}`));
    const widget = document.createElement('retning-self-check');
    Object.assign(widget, { data: smallFramework });
    for (const [name, value] of Object.entries({
      layout: 'grid',
      share: 'all',
      remember: 'cookie',
      framework: 'none',
      areas: 'b zz',
    }))
      widget.setAttribute(name, value);
    place.append(widget);
    await settled(widget);
    expect(told.sort()).to.deep.equal(
      ['layout', 'remember', 'share', 'framework', 'areas'].map((name) => `wrong-attribute ${name}`).sort(),
    );
    expect(byRole(widget, 'button', 'Start')).to.be.ok;
  });
});

describe('a change while one answers', () => {
  it('of language keeps the answers and the place', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent');
    await click(allByRole(widget, 'radio', /^Spesialisert/)[0]!);
    for (const [lang, next] of [
      ['nn', 'Neste'],
      ['en', 'Next'],
      ['nb', 'Neste'],
    ] as const) {
      widget.lang = lang;
      await eventually(() => expect(byRole(widget, 'button', next)).to.be.ok);
      expect(chosen(widget)).to.deep.equal(['specialised']);
    }
    expect(step(widget)).to.equal('Spørsmål 2 av 5 Jeg kjenner B.');
  });

  it('of framework and back keeps the answers of each', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent');
    widget.data = { ...smallFramework, id: 'other' };
    await settled(widget);
    widget.data = smallFramework;
    await settled(widget);
    await pressButton(widget, 'Tilbake');
    expect(chosen(widget)).to.deep.equal(['competent']);
  });

  it('of place in the page keeps the answers', async () => {
    const widget = await check();
    await pressButton(widget, 'Start');
    await answer(widget, 'Kompetent');
    const place = await mount(html`<div></div>`);
    place.append(widget);
    await settled(widget);
    await pressButton(widget, 'Tilbake');
    expect(chosen(widget)).to.deep.equal(['competent']);
  });

  it('to a framework by name fetches it in the language of the page', async () => {
    const widget = await mount(html`<retning-self-check framework="team-practice" lang="fi"></retning-self-check>`);
    await eventually(() => expect(words(widget)).to.contain('Ohjaamo'));
    expect(widget.shadowRoot!.querySelector('h2 bdi')!.getAttribute('lang')).to.equal('fi');
    widget.lang = 'nn';
    await eventually(() => expect(byRole(widget, 'button', 'Start')).to.be.ok);
    await eventually(() => expect(widget.shadowRoot!.querySelector('h2 bdi')!.hasAttribute('lang')).to.equal(false));
  });
});
